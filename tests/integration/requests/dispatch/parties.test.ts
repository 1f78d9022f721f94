import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  addCoUnit,
  arbitrate,
  contribute,
  decideDispute,
  disputeDispatch,
  mergeRequest,
  splitRequest,
  undoMerge,
  undoSplit,
} from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let helper: string;
let right: string;
let mainNumber: string;

beforeAll(async () => {
  app = await startTestApp();
  [helper, right] = [await buildHandlingUnit(app.payload), await buildHandlingUnit(app.payload)];
  mainNumber = (await buildRequestAt(app.payload, 'in-progress')).number;
});
afterAll(() => app?.close());

const reason = '核对权责清单后决定。';
const parts = [{ title: '路面破损' }, { title: '路灯不亮' }];
type Call = { payload: TestApp['payload']; id: string; actor: Actor };

/** How the request is made ready, what is tried, and who may. */
const table: Record<
  string,
  {
    at: 'accepted' | 'dispatched';
    ready?: (call: Call, handler: Actor) => Promise<unknown>;
    attempt: (call: Call) => Promise<unknown>;
    allowed: string[];
  }
> = {
  'add-co-unit': {
    at: 'dispatched',
    attempt: (call) => addCoUnit({ ...call, unit: right, task: '请核对权属。' }),
    allowed: ['operator', 'supervisor', 'administrator', 'handler'],
  },
  contribute: {
    at: 'dispatched',
    ready: (call) => addCoUnit({ ...call, actor: operator, unit: helper, task: '请核对权属。' }),
    attempt: (call) => contribute({ ...call, contribution: '权属已经核对清楚。' }),
    allowed: ['co-handler'],
  },
  dispute: {
    at: 'dispatched',
    attempt: (call) => disputeDispatch({ ...call, unit: right, reason }),
    allowed: ['handler'],
  },
  'decide-dispute': {
    at: 'dispatched',
    ready: (call, handler) => disputeDispatch({ ...call, actor: handler, unit: right, reason }),
    attempt: (call) => decideDispute({ ...call, unit: right, reason }),
    allowed: ['operator', 'supervisor', 'administrator'],
  },
  arbitrate: {
    at: 'dispatched',
    ready: (call, handler) => disputeDispatch({ ...call, actor: handler, unit: right, reason }),
    attempt: (call) => arbitrate({ ...call, unit: right, reason }),
    allowed: ['supervisor', 'administrator'],
  },
  split: {
    at: 'accepted',
    attempt: (call) => splitRequest({ ...call, parts, reason }),
    allowed: ['operator', 'supervisor', 'administrator'],
  },
  'undo-split': {
    at: 'accepted',
    ready: (call) => splitRequest({ ...call, actor: operator, parts, reason }),
    attempt: (call) => undoSplit({ ...call, reason }),
    allowed: ['operator', 'supervisor', 'administrator'],
  },
  merge: {
    at: 'accepted',
    attempt: (call) => mergeRequest({ ...call, main: mainNumber, reason }),
    allowed: ['operator', 'supervisor', 'administrator'],
  },
  'undo-merge': {
    at: 'accepted',
    ready: (call) => mergeRequest({ ...call, actor: operator, main: mainNumber, reason }),
    attempt: (call) => undoMerge({ ...call, reason }),
    allowed: ['operator', 'supervisor', 'administrator'],
  },
};

const everybody = (handler: Actor): Record<string, Actor> => ({
  visitor,
  resident: actorWith('resident'),
  'community-staff': actorWith('community-staff'),
  'city-leader': actorWith('city-leader'),
  stranger: handlerOf('01a20f74-d4fe-7dcc-bcd6-efb8cd5fe2db'),
  'co-handler': handlerOf(helper),
  handler,
  operator,
  supervisor,
  administrator: actorWith('administrator'),
});

describe.each(Object.entries(table))('“%s”', (_verb, { at, ready, attempt, allowed }) => {
  it('is done by whom the table names and refused to everybody else', async () => {
    for (const who of Object.keys(everybody(visitor))) {
      const { id, handler } = await buildRequestAt(app.payload, at);
      const actor = everybody(handler)[who] ?? visitor;
      const call = { payload: app.payload, id, actor };
      await ready?.(call, handler);
      const outcome = await attempt(call).then(
        () => 'done',
        (error: unknown) => (isDomainError(error) ? error.code : Promise.reject(error)),
      );
      expect(outcome, who).toBe(allowed.includes(who) ? 'done' : 'forbidden');
    }
  });
});
