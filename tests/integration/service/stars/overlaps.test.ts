import { expect, it } from 'vitest';
import { inTransaction, updateColumns } from '@/database';
import {
  cancelStarRound,
  createStarRound,
  openDueRounds,
  resultsOf,
  runStarRounds,
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

it('refuses a round inside, above or beside another of the period, and takes it once that one is void', async () => {
  const { branch, group, committee, secretary } = await branchWithGroup();
  const { payload } = app;
  const first = await create(branch);
  for (const node of [branch, group, committee, wholeCity])
    await expect(create(node)).rejects.toMatchObject(refused);
  // The form says it beside the field and keeps what was chosen.
  const cookie = await cookieFor(payload, secretary.userId);
  const answer = await app.submit('/stars/new', { organization: group, ...november }, { cookie });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toMatch(/id="organization-error"[\s\S]*2026年11月评星”已经包括这里的党员/);
  // Another month, another kind of period.
  await create(group, { periodKind: 'month', day: '2026-10-05' });
  await create(group, { periodKind: 'quarter', day: '2026-10-05' });
  await expect(create(wholeCity, { periodKind: 'quarter', day: '2026-11-05' })).rejects.toMatchObject(
    refused,
  );

  await cancelStarRound({ ...call(), id: first.id, reason: '小组自己评' });
  const second = await create(group);
  await expect(create(branch)).rejects.toMatchObject(refused);
  await cancelStarRound({ ...call(), id: second.id, reason: '还是一起评' });
  await create(branch);
});

it('makes one round when branch, group, committee and city are opened at once, by hand and by the clock', async () => {
  const { branch, group, committee } = await branchWithGroup();
  const { payload } = app;
  const nodes = [branch, group, committee, wholeCity];
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => create(nodes[index % 4] ?? branch)),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
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
  const { totalDocs } = await payload.count({
    collection: 'star-rounds',
    where: { organization: { in: [branch, group] }, periodKind: { equals: 'quarter' } },
  });
  expect(totalDocs).toBe(1);
});

it('lists nobody twice where two rounds of a period stand already', async () => {
  const { branch, group, inGroup, member } = await branchWithGroup();
  const { payload } = app;
  const small = await create(group);
  await inTransaction({ payload }, (req) =>
    updateColumns(req, 'star-rounds', small.id, { state: 'cancelled' }),
  );
  const large = await create(branch);
  await inTransaction({ payload }, (req) => updateColumns(req, 'star-rounds', small.id, { state: 'draft' }));
  at(clock, '2026-12-01T09:00:00');
  await runStarRounds({ payload });
  const listed = async (id: string) =>
    (await resultsOf({ payload }, id, { limit: 10 })).map((row) => row.member);
  const both = [...(await listed(small.id)), ...(await listed(large.id))];
  expect(both.sort()).toEqual([inGroup.id, member.id].sort());
});
