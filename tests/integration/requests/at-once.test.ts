import { describe, expect, it } from 'vitest';
import { isTransient } from '@/database/retry';
import {
  acceptRequest,
  closeRequest,
  evaluateRequest,
  publishRequest,
  replyToRequest,
  startRequest,
} from '@/domain/requests';
import { isDomainError } from '@/shared/errors';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildRequestAt, eventsOfRequest, operator, type Stage, visitor } from '../../factories/requests';

const { app, clock } = appAtFixedTime();

type Built = Awaited<ReturnType<typeof buildRequestAt>>;
interface Case {
  verb: string;
  from: Stage;
  call: (request: Built, index: number) => Promise<{ repeated: boolean }>;
}
const base = ({ id }: Built) => ({ payload: app.payload, id });

/** Twenty people at once, every other one with other words: equal calls are one call, the others come too late. */
const cases: Case[] = [
  {
    verb: 'accept',
    from: 'submitted',
    call: (request, index) => acceptRequest({ ...base(request), actor: operator, note: `说明${index % 2}` }),
  },
  {
    verb: 'start',
    from: 'dispatched',
    call: (request, index) =>
      startRequest({ ...base(request), actor: request.handler, note: `已电话联系${index % 2}` }),
  },
  {
    verb: 'reply',
    from: 'in-progress',
    call: (request, index) =>
      replyToRequest({
        ...base(request),
        actor: request.handler,
        reply: `已更换阀门，室温恢复到2${index % 2}度。`,
      }),
  },
  {
    verb: 'evaluate',
    from: 'evaluation',
    call: (request, index) =>
      evaluateRequest({
        ...base(request),
        actor: visitor,
        byLink: true,
        solved: 'solved',
        satisfaction: index % 2 === 0 ? 'satisfied' : 'dissatisfied',
        reasons: ['too-slow'],
      }),
  },
  {
    verb: 'close',
    from: 'evaluation',
    call: (request, index) =>
      closeRequest({ ...base(request), actor: operator, note: `评价期满，未评价${index % 2}` }),
  },
];

describe('twenty calls at once', () => {
  it.each(cases)(
    '$verb: one writes, its repetitions answer the same, the others are refused',
    async ({ verb, from, call }) => {
      clock.set('2026-11-23T09:00:00+08:00');
      const request = await buildRequestAt(app.payload, from);
      if (verb === 'close') clock.set('2026-12-05T09:00:00+08:00');
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => call(request, index)),
      );
      const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const refused = outcomes.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
      expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
      // On MongoDB a call gives up after some lost write conflicts; it must not have written anything.
      const gaveUp = refused.filter(isTransient);
      expect(done.length + gaveUp.length).toBeGreaterThanOrEqual(10);
      if (app.payload.db.name === 'sqlite') expect([done.length, gaveUp.length]).toEqual([10, 0]);
      for (const error of refused.filter((one) => !isTransient(one)))
        expect(isDomainError(error) && error.code).toBe('invalid-state');
      const events = await eventsOfRequest(app.payload, request.id);
      expect(events.filter((event) => event.verb === verb)).toHaveLength(1);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    },
  );

  it('publish: one decision, one line in the audit log', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true });
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' }),
      ),
    );
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const { totalDocs } = await app.payload.count({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'request.published' } }] },
    });
    expect(totalDocs).toBe(1);
  });
});
