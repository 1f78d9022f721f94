import type { Where } from 'payload';
import { expect, it } from 'vitest';
import { inTransaction, updateColumns } from '@/database';
import {
  announceRound,
  cancelStarRound,
  computeRound,
  createStarRound,
  editRecord,
  freezeRound,
  grantExemption,
  openDueRounds,
  ownStars,
  resultsOf,
  revokeRecord,
  roundOf,
  runStarRounds,
  snapshotsHold,
  transferMember,
  verifyRecord,
} from '@/domain/service';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMembers } from '../../../factories/meetings';
import { buildGrid, buildPartyOrganization } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  service,
} from '../../../factories/service-records';
import { at, buildAppraisal, buildCounted, buildRules, meetAbout, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
const call = () => ({ payload: app.payload, actor: staffActor });

const itemsIn = async (round: string, member: string) => {
  const where: Where = { and: [{ round: { equals: round } }, { member: { equals: member } }] };
  const { docs } = await app.payload.find({
    collection: 'star-result-items',
    where,
    sort: 'order',
    depth: 0,
  });
  return docs.map(({ item, raw, points }) => [item, raw, points]);
};
const correctionsOf = async (member: string) => {
  const { docs } = await app.payload.find({
    collection: 'star-corrections',
    where: { member: { equals: member } },
    depth: 0,
  });
  // Empty on SQLite is null, on MongoDB missing.
  return docs.map(({ item, points, carriedInto }) => ({ item, points, carriedInto: carriedInto ?? null }));
};

it('rates whoever stands in the branch on the last day, and leaves out whom a decision exempts', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const { branch, community, committee } = place;
  const other = String(
    (
      await buildPartyOrganization(payload, {
        level: 'grid',
        place: String((await buildGrid(payload, { community })).id),
        parent: committee,
      })
    ).id,
  );
  const [came, gone, ill] = [
    await buildServingMember(payload, other, { name: '来的' }),
    await buildServingMember(payload, branch, { name: '走的' }),
    await buildServingMember(payload, branch, { name: '病的' }),
  ];
  await buildRecord(payload, { member: came, verifier: staffActor });
  await transferMember({ ...call(), id: came.id, to: branch, on: '2026-11-23', reason: '搬家' });
  await grantExemption({
    ...call(),
    id: ill.id,
    reason: 'illness',
    decision: '支部党员大会决定',
    decidedOn: '2026-11-20',
    from: '2026-11-20',
  });
  await buildRules(payload);
  const { id } = await createStarRound({
    ...call(),
    organization: branch,
    periodKind: 'month',
    day: '2026-11-23',
  });
  // Gone after the period, before the list is written: still rated here.
  at(clock, '2026-12-01T08:00:00');
  await transferMember({ ...call(), id: gone.id, to: other, on: '2026-12-01', reason: '搬家' });
  await runStarRounds({ payload });
  const rows = await resultsOf({ payload }, id, { limit: 10 });
  expect(rows.map(({ memberName }) => memberName).sort()).toEqual(['来的', '病的', '赵铁柱', '走的'].sort());
  expect(rows.find(({ member }) => member === came.id)?.cameFrom).toBeTruthy();
  at(clock, '2026-12-20T09:00:00');
  await runStarRounds({ payload });
  // The record from the branch before counts too.
  expect(await itemsIn(id, came.id)).toEqual([
    ['base', 6000, 6000],
    ['service', 300, 300],
    // Nobody has appraised: 63 points by 118 to 109.
    ['scaled', 520, 520],
  ]);
  expect(await resultIn(payload, id, ill.id)).toMatchObject({ exempt: true, total: null, stars: null });
  expect(await roundOf(payload, id)).toMatchObject({ members: 3, exempt: 1 });
});

it('counts everybody once, in two processes at the same time and after a kill in the middle', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  await buildMembers(payload, branch, 95);
  await buildRecord(payload, { member, verifier: secretary });
  const round = await buildAppraisal(payload, clock, branch);
  expect((await resultsOf({ payload }, round, { limit: 200 })).length).toBe(96);
  at(clock, '2026-12-09T09:00:00');
  await Promise.all([runStarRounds({ payload }), runStarRounds({ payload }), runStarRounds({ payload })]);
  // In the order in which batches go through them.
  const counted = await resultsOf({ payload }, round, { limit: 200, newestBy: 'member' });
  expect(counted.every(({ total }) => total !== null)).toBe(true);
  expect(await itemsIn(round, member.id)).toHaveLength(3);
  // What a killed process leaves: half counted, the round's place at the half.
  const half = counted[48]?.member ?? '';
  await inTransaction({ payload }, async (req) => {
    await updateColumns(req, 'star-rounds', round, { computedAt: null, cursor: half });
    for (const { id } of counted.slice(49)) await updateColumns(req, 'star-results', id, { total: null });
  });
  expect(await computeRound({ payload, id: round })).toBe(47);
  const again = await resultsOf({ payload }, round, { limit: 200, newestBy: 'member' });
  expect(again.map(({ id, total }) => [id, total])).toEqual(counted.map(({ id, total }) => [id, total]));
  const { docs } = await payload.find({
    collection: 'star-events',
    where: { and: [{ round: { equals: round } }, { label: { equals: '民主评议截止' } }] },
  });
  expect(docs).toHaveLength(1);
});

it('lists what a later edit would have changed, and counts it in the next round', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  const record = await buildRecord(payload, { member, verifier: secretary });
  const users = [member.actor.userId, ...(await buildMembers(payload, branch, 2))];
  const round = await buildCounted(payload, clock, branch);
  // In a draft it is counted anew by itself.
  await revokeRecord({ payload, actor: secretary, id: record, reason: '时长写多了' });
  await runStarRounds({ payload });
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 6495 });
  const later = await buildRecord(
    payload,
    { member, verifier: secretary },
    { quarters: 4, on: '2026-11-30' },
  );
  await runStarRounds({ payload });
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 6657 });
  await announceRound({ ...call(), id: round });
  await revokeRecord({ payload, actor: secretary, id: later, reason: '不是志愿服务' });
  expect(await correctionsOf(member.id)).toMatchObject([
    { points: -162, item: 'service', carriedInto: null },
  ]);
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 6657 });

  // A meeting that does not agree sends the round back: what was corrected is in it then.
  await meetAbout(payload, clock, { branch, round, present: users }, 'reject');
  expect(await roundOf(payload, round)).toMatchObject({ state: 'draft', computedAt: null });
  await runStarRounds({ payload });
  expect(await resultIn(payload, round, member.id)).toMatchObject({ total: 6495 });
  expect(await correctionsOf(member.id)).toEqual([]);
  await announceRound({ ...call(), id: round });
  await meetAbout(payload, clock, { branch, round, present: users });
  await Promise.all([freezeRound({ payload, id: round }), freezeRound({ payload, id: round })]);
  expect(await roundOf(payload, round)).toMatchObject({ state: 'frozen' });
  expect(await snapshotsHold(payload, round)).toBe(true);
  // Put right after it was frozen: nothing of it changes.
  await editRecord({
    payload,
    actor: member.actor,
    id: later,
    ...service({ quarters: 8, on: '2026-11-30' }),
  });
  const { docs } = await payload.find({ collection: 'service-records', where: { id: { equals: later } } });
  expect(docs[0]?.state).toBe('submitted');
  await verifyRecord({ payload, actor: secretary, id: later });
  expect(await correctionsOf(member.id)).toMatchObject([{ points: 325, carriedInto: null }]);
  expect(await snapshotsHold(payload, round)).toBe(true);

  const next = await createStarRound({
    ...call(),
    organization: branch,
    periodKind: 'month',
    day: '2026-12-10',
  });
  at(clock, '2027-01-20T09:00:00');
  await runStarRounds({ payload });
  at(clock, '2027-02-20T09:00:00');
  await runStarRounds({ payload });
  expect(await itemsIn(next.id, member.id)).toEqual([
    ['base', 6000, 6000],
    ['scaled', 495, 495],
    ['carried', 325, 325],
  ]);
  // Cancelled, it gives the correction free for the one that takes its place.
  await cancelStarRound({ ...call(), id: next.id, reason: '重新评' });
  expect(await correctionsOf(member.id)).toMatchObject([{ carriedInto: null }]);
  const again = await createStarRound({
    ...call(),
    organization: branch,
    periodKind: 'month',
    day: '2026-12-10',
  });
  await expect(
    createStarRound({ ...call(), organization: branch, periodKind: 'month', day: '2026-12-11' }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(again.id).not.toBe(next.id);
});

it('opens by itself for every branch where the setting says how often, once', async () => {
  at(clock, '2027-04-02T09:00:00');
  const { payload } = app;
  const { branch, member } = await buildServicePlace(payload);
  expect(await openDueRounds({ payload })).toBe(0);
  const howOften = (value: string) =>
    payload.create({
      collection: 'settings',
      data: {
        key: 'stars.opens-every',
        value,
        source: '市委组织部通知',
        validFrom: '2027-04-01T00:00:00.000Z',
      } as never,
    });
  await expect(howOften('week')).rejects.toMatchObject({
    fields: { value: expect.stringContaining('每季度') },
  });
  await howOften('quarter');
  const [one, two] = await Promise.all([openDueRounds({ payload }), openDueRounds({ payload })]);
  expect(one + two).toBeGreaterThan(0);
  expect(await openDueRounds({ payload })).toBe(0);
  const { docs } = await payload.find({
    collection: 'star-rounds',
    where: { organization: { equals: branch } },
  });
  expect(docs.map(({ name }) => name)).toEqual([expect.stringContaining('2027年第二季度评星')]);
  // The member sees how they stand from the first day on.
  const own = await ownStars(payload, member.actor);
  expect(own.running).toMatchObject([{ total: 6000, stars: 1, missing: 1000 }]);
});

it('leaves out who came into the register or the Party only after the period, and refuses one that is to come', async () => {
  at(clock, '2026-11-23T09:00:00');
  const { payload } = app;
  const { branch, member } = await buildServicePlace(payload);
  await buildRules(payload);
  const round = { organization: branch, periodKind: 'month' as const };
  await expect(createStarRound({ ...call(), ...round, day: '2027-01-05' })).rejects.toMatchObject({
    code: 'validation',
  });
  const { id } = await createStarRound({ ...call(), ...round, day: '2026-11-05' });
  at(clock, '2026-12-02T09:00:00');
  // Imported after the month, and one who was not in the Party by its end.
  await buildServingMember(payload, branch, { name: '后来的' });
  await runStarRounds({ payload });
  const rows = await resultsOf({ payload }, id, { limit: 10 });
  expect(rows.map((row) => row.member)).toEqual([member.id]);
});
