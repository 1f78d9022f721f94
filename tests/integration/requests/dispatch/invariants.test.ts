import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  acceptRequest,
  addCoUnit,
  arbitrate,
  contribute,
  decideDispute,
  dispatchRequest,
  disputeDispatch,
  evaluateRequest,
  mergeRequest,
  openStates,
  type RequestState,
  type RequestVerb,
  replyToRequest,
  returnRequest,
  splitRequest,
  startRequest,
  transitionOf,
  undoMerge,
  undoSplit,
} from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildHandlingUnit,
  buildRequest,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let units: [string, string];
beforeAll(async () => {
  app = await startTestApp();
  units = [await buildHandlingUnit(app.payload), await buildHandlingUnit(app.payload)];
});
afterAll(() => app?.close());

/** Everything that was filed or split off in one run; `choice` picks one of them. */
interface Run {
  ids: string[];
  numbers: Map<string, string>;
}
const reason = '核对权责清单后决定。';
const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;
const unitOf = (choice: number) => pick(units, choice);
const handler = (choice: number): Actor => handlerOf(unitOf(choice));

const deeds: Record<string, (id: string, choice: number, run: Run) => Promise<unknown>> = {
  accept: (id) => acceptRequest({ payload: app.payload, id, actor: operator }),
  dispatch: (id, choice) =>
    dispatchRequest({ payload: app.payload, id, actor: operator, unit: unitOf(choice) }),
  start: (id, choice) =>
    startRequest({ payload: app.payload, id, actor: handler(choice), note: '已电话联系。' }),
  reply: (id, choice) =>
    replyToRequest({
      payload: app.payload,
      id,
      actor: handler(choice),
      reply: `已经修好，这是第${choice}次答复。`,
    }),
  return: (id, choice) => returnRequest({ payload: app.payload, id, actor: handler(choice), reason }),
  dispute: (id, choice) =>
    disputeDispatch({
      payload: app.payload,
      id,
      actor: handler(choice),
      unit: unitOf(choice + 1),
      reason: `${reason}${choice}`,
    }),
  decide: (id, choice) =>
    decideDispute({ payload: app.payload, id, actor: operator, unit: unitOf(choice), reason }),
  arbitrate: (id, choice) =>
    arbitrate({ payload: app.payload, id, actor: supervisor, unit: unitOf(choice), reason }),
  help: (id, choice) =>
    addCoUnit({ payload: app.payload, id, actor: operator, unit: unitOf(choice), task: '请核对权属。' }),
  contribute: (id, choice) =>
    contribute({
      payload: app.payload,
      id,
      actor: handler(choice),
      contribution: `已经核对清楚${choice}。`,
    }),
  split: (id, choice) =>
    splitRequest({
      payload: app.payload,
      id,
      actor: operator,
      parts: [{ title: '路面破损', unit: unitOf(choice) }, { title: '路灯不亮' }],
      reason,
    }),
  'undo-split': (id) => undoSplit({ payload: app.payload, id, actor: operator, reason }),
  merge: (id, choice, { ids, numbers }) =>
    mergeRequest({
      payload: app.payload,
      id,
      actor: operator,
      main: numbers.get(pick(ids, choice)) ?? '',
      reason,
    }),
  'undo-merge': (id) => undoMerge({ payload: app.payload, id, actor: operator, reason }),
  evaluate: (id, choice) =>
    evaluateRequest({
      payload: app.payload,
      id,
      actor: visitor,
      byLink: true,
      solved: choice % 2 === 0 ? 'solved' : 'unsolved',
      satisfaction: 'satisfied',
      reasons: ['not-solved'],
    }),
};

async function all(run: Run) {
  const { docs } = await app.payload.find({
    collection: 'requests',
    where: { or: [{ id: { in: run.ids } }, { partOf: { in: run.ids } }] },
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    sort: 'number',
  });
  run.ids = docs.map(({ id }) => String(id));
  run.numbers = new Map(docs.map(({ id, number }) => [String(id), number]));
  return docs;
}

async function check(run: Run, filed: string[]): Promise<void> {
  const rows = await all(run);
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  // No request is lost, and every part belongs to one that was filed.
  for (const id of filed) expect(byId.has(id)).toBe(true);
  for (const { partOf } of rows) if (partOf) expect(filed).toContain(String(partOf));
  for (const row of rows) {
    const id = String(row.id);
    const following = rows.filter(({ mergedInto }) => mergedInto === id);
    const waiting = following.filter(({ state }) => state === 'merged');
    expect(row.mergedCount ?? 0).toBe(following.length);
    // Nobody waits for one that is finished, and nobody follows a follower.
    if (waiting.length > 0) expect(openStates).toContain(row.state);
    if (waiting.length > 0) expect(row.state).not.toBe('merged');
    if (row.state === 'merged') expect(byId.has(String(row.mergedInto))).toBe(true);
    if (row.state === 'split') {
      const parts = rows.filter(({ partOf, state }) => partOf === id && state !== 'withdrawn');
      expect(parts.some(({ state }) => openStates.includes(state as RequestState))).toBe(true);
    }
    await checkEvents(id, row.state, row.revision);
  }
}

/** One event for every change, numbered without a gap, each along the table. */
async function checkEvents(id: string, state: string, revision: number): Promise<void> {
  const events = await eventsOfRequest(app.payload, id);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  expect(revision).toBe(events.length);
  expect(events.at(-1)?.to).toBe(state);
  for (const [index, event] of events.entries()) {
    const { from, to, who } = transitionOf(event.verb as RequestVerb);
    if (index > 0) expect(event.from).toBe(events[index - 1]?.to);
    if (event.from) expect(from).toContain(event.from);
    expect(to).toContain(event.to);
    expect(who).toContain(event.party);
  }
}

it('any row of verbs by anybody keeps every request, every count and one event per change', {
  timeout: 300_000,
}, async () => {
  const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(5), fc.nat(5));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 15, maxLength: 45 }), async (steps) => {
      const receipts = [await buildRequest(app.payload), await buildRequest(app.payload)];
      const filed = receipts.map(({ id }) => id);
      for (const id of filed) await acceptRequest({ payload: app.payload, id, actor: operator });
      const run: Run = { ids: filed, numbers: new Map(receipts.map(({ id, number }) => [id, number])) };
      for (const [name, which, choice] of steps) {
        try {
          await deeds[name]?.(pick(run.ids, which), choice, run);
        } catch (error) {
          if (!isDomainError(error)) throw error;
          expect(['forbidden', 'invalid-state', 'validation']).toContain(error.code);
        }
        await all(run);
      }
      await check(run, filed);
    }),
    { numRuns: 20 },
  );
});
