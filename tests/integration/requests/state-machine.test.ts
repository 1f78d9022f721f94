import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  acceptRequest,
  closeRequest,
  declineRequest,
  dispatchRequest,
  evaluateRequest,
  extendRequest,
  pauseRequest,
  type RequestState,
  type RequestVerb,
  reopenRequest,
  replyToRequest,
  resumeRequest,
  returnRequest,
  startRequest,
  stateLabels,
  transitionOf,
} from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildHandlingUnit,
  buildRequest,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../factories/requests';

let app: TestApp;
let unit: string;
let actors: Record<string, Actor>;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  actors = {
    operator,
    supervisor,
    visitor,
    handler: handlerOf(unit),
    stranger: handlerOf(await buildHandlingUnit(app.payload)),
  };
});
afterAll(() => app?.close());

type Step = [verb: string, actor: string, choice: number];

const calls: Record<string, (id: string, actor: Actor, choice: number) => Promise<unknown>> = {
  accept: (id, actor) => acceptRequest({ payload: app.payload, id, actor }),
  decline: (id, actor) =>
    declineRequest({
      payload: app.payload,
      id,
      actor,
      ground: 'outside-remit',
      referral: '请拨打12315处理。',
    }),
  dispatch: (id, actor) => dispatchRequest({ payload: app.payload, id, actor, unit }),
  return: (id, actor) => returnRequest({ payload: app.payload, id, actor, reason: '不是本单位的事。' }),
  start: (id, actor) => startRequest({ payload: app.payload, id, actor, note: '已电话联系。' }),
  extend: (id, actor, choice) =>
    extendRequest({ payload: app.payload, id, actor, days: 1 + choice, reason: '需要开挖路面。' }),
  pause: (id, actor) => pauseRequest({ payload: app.payload, id, actor, reason: '等待配件到货。' }),
  resume: (id, actor) => resumeRequest({ payload: app.payload, id, actor }),
  reply: (id, actor, choice) =>
    replyToRequest({ payload: app.payload, id, actor, reply: `已经修好，这是第${choice}次答复。` }),
  evaluate: (id, actor, choice) =>
    evaluateRequest({
      payload: app.payload,
      id,
      actor,
      byLink: actor === visitor,
      solved: choice % 2 === 0 ? 'solved' : 'unsolved',
      satisfaction: 'satisfied',
      reasons: ['not-solved'],
    }),
  close: (id, actor) => closeRequest({ payload: app.payload, id, actor, note: '评价期满，未评价。' }),
  reopen: (id, actor) => reopenRequest({ payload: app.payload, id, actor, reason: '回访发现仍有问题。' }),
};

const step = fc.tuple(
  fc.constantFrom(...Object.keys(calls)),
  fc.constantFrom('operator', 'supervisor', 'visitor', 'handler', 'stranger'),
  fc.nat(3),
);

async function attempt(id: string, [verb, who, choice]: Step): Promise<void> {
  const actor = actors[who];
  if (!actor) throw new Error(`nobody is called ${who}`);
  try {
    await calls[verb]?.(id, actor, choice);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    expect(['forbidden', 'invalid-state', 'validation']).toContain(error.code);
  }
}

describe('any row of calls by anybody', () => {
  it('leads only along the table, and leaves one event for every change', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { id } = await buildRequest(app.payload);
        for (const one of steps) await attempt(id, one);
        const request = await app.payload.findByID({
          collection: 'requests',
          id,
          overrideAccess: true,
          showHiddenFields: true,
          depth: 0,
        });
        const events = await eventsOfRequest(app.payload, id);
        expect(Object.keys(stateLabels)).toContain(request.state);
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
        expect(request.revision).toBe(events.length);
        expect(events.at(-1)?.to).toBe(request.state);
        let state: RequestState | undefined;
        for (const event of events) {
          const transition = transitionOf(event.verb as RequestVerb);
          if (state) expect([transition.from, event.from]).toEqual([expect.arrayContaining([state]), state]);
          expect(transition.to).toContain(event.to);
          expect(transition.who).toContain(event.party);
          state = event.to as RequestState;
        }
      }),
      { numRuns: 25 },
    );
  });
});
