import { expect, it } from 'vitest';
import {
  announceRound,
  answerAppeal,
  appealResult,
  cancelStarRound,
  createStarRound,
  revokeRecord,
  roundOf,
  runStarRounds,
} from '@/domain/service';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMembers } from '../../../factories/meetings';
import { staffActor } from '../../../factories/property';
import { buildRecord, buildServicePlace, buildVerifier } from '../../../factories/service-records';
import { at, buildCounted, meetAbout, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
const call = () => ({ payload: app.payload, actor: staffActor });

/** The base with nobody's grades scaled up, and with two hours on top of it. */
const [without, withTwoHours] = [6495, 6820];
const twoHours = withTwoHours - without;

async function corrections(member: string) {
  const { docs } = await app.payload.find({
    collection: 'star-corrections',
    where: { member: { equals: member } },
    sort: 'id',
    depth: 0,
  });
  return docs.map(({ points, carriedInto, words }) => ({ points, carriedInto: carriedInto ?? null, words }));
}

const totalIn = async (round: string, member: string) => (await resultIn(app.payload, round, member)).total;

/** A round of the branch's month, counted on the twentieth of the month after. */
async function countedMonth(branch: string, month: string, counted: string): Promise<string> {
  const given = { organization: branch, periodKind: 'month' as const, day: `${month}-10` };
  const { id } = await createStarRound({ ...call(), ...given, appraisalDays: 7, appealDays: 5 });
  at(clock, `${counted}-05T09:00:00`);
  await runStarRounds({ payload: app.payload });
  at(clock, `${counted}-20T09:00:00`);
  await runStarRounds({ payload: app.payload });
  return id;
}

/** November announced with two hours that were taken back afterwards, which December, announced too, has deducted. */
async function correctedLater(appeals = false) {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const users = [member.actor.userId, ...(await buildMembers(payload, branch, 2))];
  const record = await buildRecord(payload, { member, verifier: secretary });
  const november = await buildCounted(payload, clock, branch);
  await announceRound({ ...call(), id: november });
  expect(await totalIn(november, member.id)).toBe(withTwoHours);
  await revokeRecord({ payload, actor: secretary, id: record, reason: '不是志愿服务' });
  const words = '那两小时不该计';
  const appeal = appeals
    ? await appealResult({ payload, actor: member.actor, round: november, words })
    : null;
  const december = await countedMonth(branch, '2026-12', '2027-01');
  await announceRound({ ...call(), id: december });
  expect(await totalIn(december, member.id)).toBe(without - twoHours);
  expect(await corrections(member.id)).toMatchObject([{ points: -twoHours, carriedInto: december }]);
  return { branch, grid, member, users, november, december, appeal: appeal?.id ?? '' };
}

it('gives back what a later round has deducted, when a meeting lets the round be counted anew', async () => {
  const { branch, member, users, november, december } = await correctedLater();
  const { payload } = app;
  // The same twice over: it is settled once.
  for (let turn = 0; turn < 2; turn += 1) {
    await meetAbout(payload, clock, { branch, round: november, present: users }, 'reject');
    await runStarRounds({ payload });
    expect(await totalIn(november, member.id)).toBe(without);
    expect(await corrections(member.id)).toMatchObject([
      { points: -twoHours, carriedInto: december },
      { points: twoHours, carriedInto: null, words: expect.stringContaining('的差额冲回') },
    ]);
    await announceRound({ ...call(), id: november });
  }
  expect(await totalIn(december, member.id)).toBe(without - twoHours);
  const january = await countedMonth(branch, '2027-01', '2027-02');
  expect(await totalIn(january, member.id)).toBe(without + twoHours);
});

it('gives it back when the round is void, whether or not another takes its place', async () => {
  const { branch, member, november, december } = await correctedLater();
  const { payload } = app;
  await cancelStarRound({ ...call(), id: november, reason: '评议没有按规矩办' });
  expect(await roundOf(payload, november)).toMatchObject({ state: 'cancelled' });
  expect(await corrections(member.id)).toMatchObject([
    { points: -twoHours, carriedInto: december },
    { points: twoHours, carriedInto: null, words: expect.stringContaining('作废') },
  ]);
  const again = await countedMonth(branch, '2026-11', '2027-02');
  expect(await totalIn(again, member.id)).toBe(without);
});

it('counts an appeal although a later round has the correction, and says that it is given back', async () => {
  const { branch, grid, member, november, december, appeal: id } = await correctedLater(true);
  const { payload } = app;
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  await answerAppeal({ payload, actor: second, id, outcome: 'upheld', answer: '属实，重算' });
  expect(await totalIn(november, member.id)).toBe(without);
  const { docs } = await payload.find({ collection: 'star-appeals', where: { id: { equals: id } } });
  expect(docs[0]?.outcome).toContain('下一次评星里冲回');
  expect(await corrections(member.id)).toMatchObject([
    { points: -twoHours, carriedInto: december },
    { points: twoHours, carriedInto: null },
  ]);
  const january = await countedMonth(branch, '2027-01', '2027-02');
  expect(await totalIn(january, member.id)).toBe(without + twoHours);
});
