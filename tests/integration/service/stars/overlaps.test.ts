import { expect, it } from 'vitest';
import {
  buildRoster,
  cancelStarRound,
  createStarRound,
  enterEvidence,
  openDueRounds,
  resultsOf,
  wholeCity,
} from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildPartyOrganization } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember } from '../../../factories/service-records';
import { at, buildRules } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
const call = () => ({ payload: app.payload, actor: staffActor });
const november = { periodKind: 'month' as const, day: '2026-11-05' };

/** A branch with a group in it, and a member in each. */
async function branchWithGroup() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const { branch, building } = place;
  const group = String(
    (await buildPartyOrganization(payload, { level: 'building', place: building, parent: branch })).id,
  );
  const inGroup = await buildServingMember(payload, group, { name: '小组的' });
  await buildRules(payload);
  return { ...place, group, inGroup };
}

const create = (organization: string, period: { periodKind: 'month' | 'quarter'; day: string } = november) =>
  createStarRound({ ...call(), organization, ...period });
const refused = { code: 'conflict', fields: { organization: expect.stringContaining('一期只评一次') } };

async function listed(id: string): Promise<string[]> {
  return (await resultsOf(app, id, { limit: 50 })).map((row) => row.member);
}

async function rosterWords(round: string): Promise<string> {
  const where = { round: { equals: round }, detail: { contains: '参评' } };
  const { docs } = await app.payload.find({ collection: 'star-events', where, sort: 'id' });
  return docs[0]?.detail ?? '';
}

it('refuses a round for a place that another of the period has already, and takes it once that one is void', async () => {
  const { branch, group, secretary } = await branchWithGroup();
  const { payload } = app;
  const first = await create(branch);
  for (const node of [branch, group]) await expect(create(node)).rejects.toMatchObject(refused);
  // The form says it beside the field and keeps what was chosen.
  const cookie = await cookieFor(payload, secretary.userId);
  const answer = await app.submit('/stars/new', { organization: group, ...november }, { cookie });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toMatch(/id="organization-error"[\s\S]*2026年11月评星”已经包括这里的党员/);
  // Another month, another kind of period.
  await create(group, { periodKind: 'month', day: '2026-10-05' });
  await create(group, { periodKind: 'quarter', day: '2026-10-05' });

  await cancelStarRound({ ...call(), id: first.id, reason: '小组自己评' });
  await create(group);
  await expect(create(group)).rejects.toMatchObject(refused);
  await create(branch);
});

it('takes a wider round beside narrower ones, and leaves their members to them whichever list is written first', async () => {
  const { branch, group, committee, member, inGroup } = await branchWithGroup();
  const { payload } = app;
  const direct = await buildServingMember(payload, committee, { name: '总支直属的' });
  const later = { periodKind: 'quarter' as const, day: '2026-11-05' };
  // By the month the branch is first, by the quarter the committee.
  const [monthGroup, monthBranch, monthAll] = [
    await create(group),
    await create(branch),
    await create(committee),
  ];
  const [quarterBranch, quarterAll] = [await create(branch, later), await create(committee, later)];
  // What would be lost with the list is not taken.
  const honour = { item: 'honour', units: 1, on: '2026-11-03', evidence: '街道党工委〔2026〕8号' };
  await expect(
    enterEvidence({ ...call(), round: monthAll.id, member: inGroup.id, ...honour }),
  ).rejects.toMatchObject({
    fields: { member: expect.stringMatching(/^这名党员在“.*11月评星”里评，到那里登记$/) },
  });
  at(clock, '2027-01-01T09:00:00');
  for (const { id } of [monthGroup, monthAll, monthBranch, quarterAll, quarterBranch])
    await buildRoster({ payload, id });
  expect(await listed(monthGroup.id)).toEqual([inGroup.id]);
  expect(await listed(monthBranch.id)).toEqual([member.id]);
  expect(await listed(monthAll.id)).toEqual([direct.id]);
  expect(await listed(quarterAll.id)).toEqual([direct.id]);
  expect((await listed(quarterBranch.id)).sort()).toEqual([member.id, inGroup.id].sort());
  expect(await rosterWords(monthAll.id)).toMatch(
    /另有2人在别的评星里，不重复列入：“.*11月评星”1人、“.*”1人$/,
  );
  expect(await rosterWords(quarterAll.id)).toMatch(/另有2人在别的评星里，不重复列入：“.*评星”2人$/);
});

it('takes a narrower round once more where the list of the wider one was written without its members', async () => {
  const { branch, group, member, inGroup } = await branchWithGroup();
  const { payload } = app;
  const small = await create(group);
  const large = await create(branch);
  at(clock, '2026-12-01T09:00:00');
  await buildRoster({ payload, id: large.id });
  await cancelStarRound({ ...call(), id: small.id, reason: '重新评' });
  const again = await create(group);
  await buildRoster({ payload, id: again.id });
  expect([await listed(large.id), await listed(again.id)]).toEqual([[member.id], [inGroup.id]]);
  // With its members on a list it is refused as before.
  await cancelStarRound({ ...call(), id: again.id, reason: '不评了' });
  await cancelStarRound({ ...call(), id: large.id, reason: '一起评' });
  const both = await create(branch);
  await buildRoster({ payload, id: both.id });
  await expect(create(group)).rejects.toMatchObject(refused);
});

it('has everybody on one list when branch, group, committee and city are opened at once, by hand and by the clock', async () => {
  const { branch, group, committee, member, inGroup } = await branchWithGroup();
  const { payload } = app;
  const nodes = [branch, group, committee, wholeCity];
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => create(nodes[index % 4] ?? branch)),
  );
  const made = all.flatMap((one) => (one.status === 'fulfilled' ? one.value.id : []));
  expect(new Set(made).size).toBe(made.length);
  expect(made.length).toBeLessThanOrEqual(4);
  for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject(refused);

  await create(group, { periodKind: 'quarter', day: '2026-11-05' });
  const standing = {
    key: 'stars.opens-every',
    value: 'quarter',
    source: '市委组织部通知',
    validFrom: '2026-10-01T00:00:00.000Z',
  };
  await payload.create({ collection: 'settings', data: standing as never });
  await openDueRounds({ payload });
  await openDueRounds({ payload });
  const { totalDocs } = await payload.count({
    collection: 'star-rounds',
    where: { organization: { in: [branch, group] }, periodKind: { equals: 'quarter' } },
  });
  expect(totalDocs).toBe(2);

  at(clock, '2026-12-01T09:00:00');
  await Promise.all(made.map((id) => buildRoster({ payload, id })));
  const everybody = (await Promise.all(made.map(listed))).flat();
  for (const { id } of [member, inGroup]) expect(everybody.filter((one) => one === id)).toHaveLength(1);
  expect(new Set(everybody).size).toBe(everybody.length);
});
