import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  acceptRequest,
  cancelRequest,
  closeRequest,
  declineRequest,
  dispatchRequest,
  evaluateRequest,
  evaluationsOf,
  extendRequest,
  foldChanges,
  mergeRequest,
  periodOf,
  readMeasures,
  rebuildMeasures,
  recordReturnVisit,
  reopenRequest,
  replyToRequest,
  sayUnsolved,
  splitRequest,
  startRequest,
  undoMerge,
  undoSplit,
} from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildDivision } from '../../../factories/organization';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let units: string[];
let categories: string[];
let communities: string[];
beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  units = [await buildHandlingUnit(payload), await buildHandlingUnit(payload)];
  const root = await buildCategory(payload);
  categories = [await buildCategory(payload, { parent: root }), await buildCategory(payload)];
  communities = [(await buildDivision(payload)).id, (await buildDivision(payload)).id];
});
afterAll(() => app?.close());

const reason = '核对权责清单后决定。';
const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

interface Run {
  ids: string[];
  numbers: string[];
}

const deeds: Record<string, (id: string, choice: number, run: Run) => Promise<unknown>> = {
  accept: (id, choice) =>
    acceptRequest({ payload: app.payload, id, actor: operator, category: pick(categories, choice) }),
  decline: (id) =>
    declineRequest({
      payload: app.payload,
      id,
      actor: operator,
      ground: 'outside-remit',
      referral: '请拨打12315消费者热线。',
    }),
  cancel: (id) => cancelRequest({ payload: app.payload, id, actor: visitor, byLink: true }),
  dispatch: (id, choice) =>
    dispatchRequest({ payload: app.payload, id, actor: operator, unit: pick(units, choice) }),
  start: (id, choice) =>
    startRequest({ payload: app.payload, id, actor: handlerOf(pick(units, choice)), note: '已电话联系。' }),
  extend: (id) => extendRequest({ payload: app.payload, id, actor: supervisor, days: 2, reason }),
  reply: (id, choice) =>
    replyToRequest({
      payload: app.payload,
      id,
      actor: handlerOf(pick(units, choice)),
      reply: `已经修好，这是第${choice}次答复。`,
    }),
  evaluate: (id, choice) =>
    evaluateRequest({
      payload: app.payload,
      id,
      actor: visitor,
      byLink: true,
      solved: pick(['solved', 'unsolved', 'partly'] as const, choice),
      satisfaction: pick(['satisfied', 'dissatisfied'] as const, choice),
      reasons: ['too-slow'],
    }),
  visit: (id, choice) =>
    recordReturnVisit({
      payload: app.payload,
      id,
      actor: operator,
      outcome: pick(['reached', 'no-answer'] as const, choice),
      solved: pick(['solved', 'unsolved'] as const, choice),
      satisfaction: 'satisfied',
      reasons: ['too-slow'],
      readBack: true,
    }),
  object: (id) =>
    sayUnsolved({
      payload: app.payload,
      id,
      actor: visitor,
      byLink: true,
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
    }),
  close: (id) => closeRequest({ payload: app.payload, id, actor: operator, note: '各部分都已办完。' }),
  reopen: (id) => reopenRequest({ payload: app.payload, id, actor: supervisor, reason }),
  split: (id, choice) =>
    splitRequest({
      payload: app.payload,
      id,
      actor: operator,
      parts: [{ title: '路面破损', unit: pick(units, choice) }, { title: '路灯不亮' }],
      reason,
    }),
  'undo-split': (id) => undoSplit({ payload: app.payload, id, actor: operator, reason }),
  merge: (id, choice, { numbers }) =>
    mergeRequest({ payload: app.payload, id, actor: operator, main: pick(numbers, choice), reason }),
  'undo-merge': (id) => undoMerge({ payload: app.payload, id, actor: operator, reason }),
  correct: (id, choice) =>
    app.payload.update({
      collection: 'requests',
      id,
      data: { category: pick(categories, choice), community: pick(communities, choice) },
      overrideAccess: true,
    }),
  fold: () => foldChanges({ payload: app.payload }),
};

async function play(steps: [string, number, number][]): Promise<Run> {
  const run: Run = { ids: [], numbers: [] };
  for (const index of [0, 1, 2]) {
    const filed = await buildRequest(app.payload, {
      community: pick(communities, index),
      ...(index === 2 ? {} : { category: pick(categories, index) }),
    });
    run.ids.push(filed.id);
    run.numbers.push(filed.number);
    if (index > 0) await acceptRequest({ payload: app.payload, id: filed.id, actor: operator });
  }
  for (const [name, which, choice] of steps) {
    try {
      await deeds[name]?.(pick(run.ids, which), choice, run);
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
    const { docs } = await app.payload.db.find<{ id: string; number: string }>({
      collection: 'requests',
      where: { or: [{ id: { in: run.ids } }, { partOf: { in: run.ids } }] },
      sort: 'number',
      limit: 100,
      pagination: false,
    });
    run.ids = docs.map(({ id }) => String(id));
    run.numbers = docs.map(({ number }) => number);
  }
  return run;
}

it('whatever verbs are played, the kept sums equal those counted anew, before and after they are folded', {
  timeout: 300_000,
}, async () => {
  const { payload } = app;
  const check = async () => (await rebuildMeasures({ payload, checkOnly: true })).differences;
  const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(5), fc.nat(5));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 15, maxLength: 35 }), async (steps) => {
      await play(steps as [string, number, number][]);
      expect(await check()).toEqual([]);
      const query = { period: periodOf(undefined, undefined), place: null, category: null, unit: null };
      const waiting = await readMeasures(payload, query);
      await foldChanges({ payload });
      expect(await readMeasures(payload, query)).toEqual(waiting);
      expect(await check()).toEqual([]);
    }),
    { numRuns: 8 },
  );
  const {
    total,
    units: byUnit,
    places,
    categories: byCategory,
  } = await readMeasures(payload, {
    period: periodOf(undefined, undefined),
    place: null,
    category: null,
    unit: null,
  });
  expect(total.filed).toBe(24);
  const sumOf = (group: Map<string, { filed?: number }>) =>
    [...group.values()].reduce((sum, { filed = 0 }) => sum + filed, 0);
  expect([sumOf(places), sumOf(byCategory), sumOf(byUnit)]).toEqual([24, 24, 24]);
});

it('a sum that was damaged, and one that is missing, are put right by the rebuild', async () => {
  const { payload } = app;
  await buildRequest(payload, { community: communities[0] });
  await foldChanges({ payload });
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'request-measures',
    limit: 2,
    sort: 'name',
    pagination: false,
  });
  const [damaged, lost] = docs.map(({ id }) => String(id));
  await payload.db.updateOne({
    collection: 'request-measures',
    id: damaged ?? '',
    data: { counts: '{"filed":999}' },
  });
  await payload.db.deleteOne({ collection: 'request-measures', where: { id: { equals: lost } } });
  const found = await rebuildMeasures({ payload });
  expect(found.differences.map(({ cell }) => cell)).toEqual(docs.map(({ name }) => name));
  expect((await rebuildMeasures({ payload, checkOnly: true })).differences).toEqual([]);
});

it('the last word about an answer counts, the one before stays on record', async () => {
  const { payload } = app;
  const query = { period: periodOf(undefined, undefined), place: null, category: null, unit: null };
  const solvedOf = async () => {
    const { solved = 0, unsolved = 0, evaluations = 0 } = (await readMeasures(payload, query)).total;
    return { solved, unsolved, evaluations };
  };
  const before = await solvedOf();
  const { id } = await buildRequestAt(payload, 'evaluation');
  const call = { payload, id, actor: visitor, byLink: true, reasons: ['not-solved' as const] };
  await evaluateRequest({ ...call, solved: 'solved', satisfaction: 'satisfied' });
  const said = await solvedOf();
  expect(said).toEqual({ ...before, solved: before.solved + 1, evaluations: before.evaluations + 1 });
  await sayUnsolved({ ...call, satisfaction: 'dissatisfied' });
  const taken = { ...before, unsolved: before.unsolved + 1, evaluations: before.evaluations + 1 };
  expect(await solvedOf()).toEqual(taken);
  expect((await rebuildMeasures({ payload })).differences).toEqual([]);
  expect(await solvedOf()).toEqual(taken);
  expect((await evaluationsOf(payload, id)).map(({ solved, superseded }) => [solved, superseded])).toEqual([
    ['solved', true],
    ['unsolved', false],
  ]);
});
