import { expect, it } from 'vitest';
import { inTransaction } from '@/database';
import {
  addSource,
  applyVoteOutcome,
  cancelMatter,
  closeAppraisal,
  completeMatter,
  confirmTask,
  deliberateAgain,
  giveTask,
  listenAgain,
  openMatter,
  publishBenefit,
  reportTask,
  returnTask,
  sayOpinion,
  sayVerdict,
  sweepMatters,
  toAppraisal,
  toDeliberation,
  writeHeard,
} from '@/domain/matters';
import { newId } from '@/shared/ids';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildMatterAt,
  buildMatterPlace,
  buildRunner,
  doTask,
  readMatter,
  resolve,
} from '../../factories/matters';
import { buildUnit } from '../../factories/organization';
import { buildPhoto, staffActor } from '../../factories/property';
import { buildRequestAt, operator } from '../../factories/requests';
import { residentActor } from '../../factories/residents';

const { app, clock, begin } = appAtFixedTime();

const rows = async <Slug extends 'matter-events' | 'matter-stays' | 'matter-opinions'>(
  collection: Slug,
  matter: string,
) =>
  (
    await app.payload.find({
      collection,
      where: { matter: { equals: matter } },
      sort: 'id',
      limit: 200,
      depth: 0,
      overrideAccess: true,
    })
  ).docs;
const messagesAbout = async (about: string, template: string) => {
  const where = { aboutId: { equals: about }, template: { equals: template } };
  return (await app.payload.count({ collection: 'outbox', where: where as never })).totalDocs;
};

it('goes from three requests through all five steps to the benefit and the look back', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const unit = String((await buildUnit(payload, { handlesRequests: true })).id);
  const handler = await buildRunner(payload, 'unit-handler', unit);
  const { community, compound } = place;
  const requests: string[] = [];
  for (let index = 0; index < 3; index += 1)
    requests.push((await buildRequestAt(payload, 'accepted', { community, compound })).id);
  const [first = '', ...others] = requests;

  const { id, number } = await openMatter({
    payload,
    actor: operator,
    title: '电动车没地方停',
    about: '楼道里停满了电动车。',
    branch: place.branch,
    sources: [{ kind: 'request', id: first }],
  });
  expect(number).toMatch(/^YT\d{8}-[0-9A-Z]{4}$/);
  await addSource({
    payload,
    actor: keeper,
    id,
    sources: others.map((one) => ({ kind: 'request', id: one })),
  });
  let matter = await readMatter(payload, id);
  expect(matter).toMatchObject({
    step: 'listening',
    state: 'open',
    grid: place.grid,
    compound,
    sourceCount: 3,
  });
  expect(await messagesAbout(first, 'request.matter')).toBe(1);
  const state = (await payload.findByID({ collection: 'requests', id: first, depth: 0 })).state;
  expect(state).toBe('accepted');

  for (const { user } of place.homes)
    await sayOpinion({ payload, actor: residentActor(user), id, words: '3单元502的老刘在楼道充电' });
  await expect(toDeliberation({ payload, actor: keeper, id })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  await writeHeard({ payload, actor: secretary, id, heard: '都要求有地方停。' });
  await toDeliberation({ payload, actor: secretary, id });
  matter = await readMatter(payload, id);
  expect(matter).toMatchObject({ step: 'deliberating', cares: 3, opinionCount: 3, owner: secretary.userId });

  await resolve(payload, id, 'adopt', { budget: 2_000_000 });
  expect(await readMatter(payload, id)).toMatchObject({ step: 'carrying-out', budget: 2_000_000 });

  const task = await giveTask({
    payload,
    actor: secretary,
    id,
    title: '建车棚',
    demand: '能停20辆',
    assignee: 'unit',
    unit,
    due: '2026-12-10',
  });
  await expect(toAppraisal({ payload, actor: keeper, id, affected: 'compound' })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  const files = [await buildPhoto(payload, handler)];
  await reportTask({ payload, actor: handler, id: task.id, words: '建好了', cost: 1_850_000, files });
  await returnTask({ payload, actor: keeper, id: task.id, reason: '看不清' });
  const again = [await buildPhoto(payload, handler)];
  await reportTask({ payload, actor: handler, id: task.id, words: '建好了', cost: 1_850_000, files: again });
  await expect(confirmTask({ payload, actor: handler, id: task.id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await confirmTask({ payload, actor: keeper, id: task.id });

  await toAppraisal({ payload, actor: keeper, id, affected: 'compound' });
  await sweepMatters({ payload });
  await sweepMatters({ payload });
  expect(await messagesAbout(id, 'matter.asked')).toBe(3);
  for (const { user } of place.homes)
    await sayVerdict({ payload, actor: residentActor(user), id, verdict: 'satisfied' });
  await closeAppraisal({ payload, actor: keeper, id });
  expect(await readMatter(payload, id)).toMatchObject({
    step: 'enjoying',
    cost: 1_850_000,
    outcome: 'passed',
  });

  await publishBenefit({
    payload,
    actor: keeper,
    id,
    benefit: '能停20辆，楼道空了。',
    householdsServed: 120,
    followUpOn: '2027-01-20',
  });
  clock.set('2027-01-20T08:00:00+08:00');
  expect(await sweepMatters({ payload })).toBeGreaterThan(0);
  await sweepMatters({ payload });
  expect(await messagesAbout(id, 'matter.asked')).toBe(6);
  await sayVerdict({ payload, actor: residentActor(place.homes[0]?.user ?? ''), id, verdict: 'satisfied' });
  clock.set('2027-02-20T08:00:00+08:00');
  await sweepMatters({ payload });
  matter = await readMatter(payload, id);
  expect(matter).toMatchObject({ state: 'completed', step: 'enjoying', asking: null, dueAt: null });
  // One message for each step: became a matter, and five more.
  expect(await messagesAbout(first, 'request.matter')).toBe(6);
  const stays = await rows('matter-stays', id);
  expect(stays.map(({ step }) => step)).toEqual([
    'listening',
    'deliberating',
    'carrying-out',
    'appraising',
    'enjoying',
  ]);
  expect(stays.every(({ leftAt }) => leftAt)).toBe(true);
  clock.set(begin);
});

it('goes back to the work with the reasons when the affected are not content, and nothing skips a step', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  const id = await buildMatterAt(payload, place, 'appraising');
  const call = { payload, actor: staffActor, id };
  for (const [index, { user }] of place.homes.entries()) {
    const verdict = index === 0 ? 'satisfied' : 'not';
    const words = index === 0 ? undefined : '充电柜离楼太近';
    await sayVerdict({ payload, actor: residentActor(user), id, verdict, words });
  }
  await closeAppraisal(call);
  expect(await readMatter(payload, id)).toMatchObject({
    step: 'carrying-out',
    outcome: 'failed',
    backCount: 1,
    tasksConfirmed: 0,
  });
  const { docs } = await payload.find({
    collection: 'matter-askings',
    where: { matter: { equals: id } },
    overrideAccess: true,
  });
  expect(docs[0]?.reasons).toBe('充电柜离楼太近；充电柜离楼太近');
  // What was confirmed before the appraisal does not count again.
  await expect(toAppraisal({ ...call, affected: 'buildings' })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  await doTask(payload, id);
  await toAppraisal({ ...call, affected: 'buildings' });
  expect(await readMatter(payload, id)).toMatchObject({ step: 'appraising', askRound: 2, cost: 3_700_000 });
  clock.set('2026-12-20T08:00:00+08:00');
  await sweepMatters({ payload });
  await sweepMatters({ payload });
  expect(await readMatter(payload, id)).toMatchObject({
    step: 'appraising',
    outcome: 'too-few',
    asking: null,
  });
  for (const skip of [
    () => publishBenefit({ ...call, benefit: '好', householdsServed: 1, followUpOn: '2027-03-01' }),
    () => completeMatter({ ...call, words: '好了' }),
    () => resolve(payload, id, 'adopt'),
    () => cancelMatter({ ...call, reason: '不办了' }),
  ])
    await expect(skip()).rejects.toMatchObject({ code: 'invalid-state' });
  const events = await rows('matter-events', id);
  expect(events.filter(({ back }) => back)).toHaveLength(1);
  clock.set(begin);
});

it('goes back and forth between the branch and the residents, ends with its reason, and keeps what was there', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const id = await buildMatterAt(payload, place, 'deliberating');
  const call = { payload, actor: staffActor, id };
  await expect(listenAgain({ ...call, reason: '' })).rejects.toMatchObject({ code: 'validation' });
  await listenAgain({ ...call, reason: '老人没有听到' });
  expect(await readMatter(payload, id)).toMatchObject({
    step: 'listening',
    heard: '大家都要求有地方停车、充电。',
  });
  await toDeliberation(call);
  await resolve(payload, id, 'vote');
  expect(await readMatter(payload, id)).toMatchObject({
    step: 'deliberating',
    state: 'waiting-vote',
    dueAt: null,
  });
  const outcome = (adopted: boolean) =>
    inTransaction({ payload, actor: staffActor }, (req) =>
      applyVoteOutcome(req, { matter: id, vote: newId(), adopted, summary: '同意120户，反对3户' }),
    );
  await outcome(true);
  await expect(outcome(true)).rejects.toMatchObject({ code: 'invalid-state' });
  await deliberateAgain({ ...call, reason: '预算不够' });
  await resolve(payload, id, 'reject', { reason: '今年没有钱' });
  expect(await readMatter(payload, id)).toMatchObject({
    state: 'rejected',
    endReason: '今年没有钱',
    owner: null,
  });
  const stays = await rows('matter-stays', id);
  expect(stays.map(({ step, round }) => `${step}${round}`)).toEqual([
    'listening1',
    'deliberating1',
    'listening2',
    'deliberating2',
    'carrying-out1',
    'deliberating3',
  ]);
  expect(stays.every(({ leftAt }) => leftAt)).toBe(true);
});
