import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import {
  addCoUnit,
  closeRequest,
  type EvaluationReason,
  evaluateRequest,
  type Grade,
  grades,
  type Outcome,
  outcomes,
  recordReturnVisit,
  sayUnsolved,
} from '@/domain/requests';
import { closeUnanswered } from '@/domain/requests/follow-through/close-unanswered';
import { type VisitOutcome, visitOutcomes } from '@/domain/requests/follow-through/labels';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { buildRole, buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  eventsOfRequest,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';
import { readRequest } from '../../../factories/time';

const { app, clock, begin } = appAtFixedTime();

const content = { solved: 'solved', satisfaction: 'satisfied', readBack: true } as const;
const visit = (id: string, actor: Actor, more: Partial<Parameters<typeof recordReturnVisit>[0]> = {}) =>
  recordReturnVisit({ payload: app.payload, actor, id, outcome: 'reached', ...content, ...more });
const rowsOf = async (collection: 'return-visits' | 'request-evaluations', request: string) => {
  const { docs } = await app.payload.find({
    collection,
    where: { request: { equals: request } },
    sort: 'id',
    overrideAccess: true,
    depth: 0,
  });
  return docs as unknown as Record<string, unknown>[];
};

describe('a return visit', () => {
  it('records what the requester said, who wrote it down, and that it was read back', async () => {
    const { id, trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    await expect(visit(id, operator, { readBack: false })).rejects.toMatchObject({
      fields: { readBack: expect.any(String) },
    });
    await expect(visit(id, operator, { solved: undefined, satisfaction: undefined })).rejects.toMatchObject({
      fields: { solved: expect.any(String), satisfaction: expect.any(String) },
    });
    await visit(id, operator, { comment: '师傅很热心' });
    expect(await readRequest(app.payload, id)).toMatchObject({
      state: 'closed',
      solved: 'solved',
      satisfaction: 'satisfied',
      evaluatedBy: 'return-visit',
    });
    expect(await rowsOf('request-evaluations', id)).toMatchObject([
      { source: 'return-visit', recordedByName: operator.name },
    ]);
    expect(await rowsOf('return-visits', id)).toMatchObject([
      { outcome: 'reached', attempt: 1, readBack: true, recordedByName: operator.name },
    ]);
    const page = await (await app.fetch(`/track/${trackingToken}`)).text();
    expect(page).toContain(`由${operator.name}登记`);
  });

  it('opens it again when the requester says that it is not solved, with the reason', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    await expect(visit(id, supervisor, { solved: 'unsolved' })).rejects.toMatchObject({
      fields: { reasons: expect.any(String) },
    });
    await visit(id, supervisor, { solved: 'unsolved', satisfaction: 'dissatisfied', reasons: 'not-solved' });
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'reopened', reopenCount: 1 });
  });

  it('counts who was not reached, and after the last attempt closes as not evaluated', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    for (const attempt of [1, 2]) {
      await visit(id, operator, { outcome: 'no-answer', note: `第${attempt}次` });
      expect(await readRequest(app.payload, id)).toMatchObject({
        state: 'evaluation',
        visitAttempts: attempt,
        visitDueAt: expect.any(String),
      });
    }
    await visit(id, operator, { outcome: 'refused' });
    const request = await readRequest(app.payload, id);
    expect(request).toMatchObject({ state: 'closed', evaluatedBy: 'unanswered' });
    expect([request.solved ?? null, request.satisfaction ?? null]).toEqual([null, null]);
    expect((await rowsOf('return-visits', id)).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(await rowsOf('request-evaluations', id)).toEqual([]);
  });

  it('does not bother again whoever gave a wrong number', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    await visit(id, operator, { outcome: 'wrong-number' });
    const { state, visitDueAt } = await readRequest(app.payload, id);
    expect([state, visitDueAt ?? null]).toEqual(['evaluation', null]);
  });
});

describe('whoever had a hand in it', () => {
  it('records no visit: not of the lead unit, not of a co-unit, not who answered, not who asked, not the system', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'evaluation');
    const helping = await buildHandlingUnit(app.payload);
    const helped = await buildRequestAt(app.payload, 'in-progress', { unit });
    await addCoUnit({
      payload: app.payload,
      actor: operator,
      id: helped.id,
      unit: helping,
      task: '请到现场核对权属。',
    });
    const both = (of: string): Actor => ({
      ...operator,
      grants: [...operator.grants, { role: 'unit-handler', scope: { kind: 'unit', id: of } }],
    });
    await expect(visit(id, both(unit))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(visit(id, systemActor('系统'))).rejects.toMatchObject({ code: 'forbidden' });
    for (const actor of [
      visitor,
      actorWith('community-staff'),
      actorWith('unit-handler', { kind: 'unit', id: unit }),
    ])
      await expect(visit(id, actor)).rejects.toMatchObject({ code: 'forbidden' });
    await app.payload.db.updateOne({
      collection: 'request-co-units',
      where: { request: { equals: helped.id } },
      data: { request: id },
    });
    await expect(visit(id, both(helping))).rejects.toMatchObject({ code: 'forbidden' });
    // Who answered it and has changed to the service centre since.
    const { id: changed } = await buildUser(app.payload);
    await app.payload.db.updateOne({
      collection: 'request-events',
      where: { and: [{ request: { equals: id } }, { verb: { equals: 'reply' } }] },
      data: { actor: changed },
    });
    await expect(visit(id, { ...operator, userId: changed })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await readRequest(app.payload, id)).state).toBe('evaluation');
  });

  it('finds every door closed: the button, the endpoint, and the rows themselves', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'evaluation');
    const { id: user } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    await buildRole(app.payload, user, { role: 'unit-handler', kind: 'unit', place: unit });
    const handler = await cookieFor(app.payload, user);
    const clean = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const other = await cookieFor(app.payload, clean.id);
    const offered = async (cookie: string) => {
      const answer = await app.fetch(`/api/requests/${id}/verbs`, { headers: { cookie } });
      return ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
    };
    expect(await offered(handler)).not.toContain('record-return-visit');
    expect(await offered(other)).toContain('record-return-visit');
    const post = (path: string, cookie: string, body: object, method = 'POST') =>
      app.fetch(`/api/${path}`, {
        method,
        headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const said = { outcome: 'reached', ...content };
    expect((await post(`requests/${id}/verbs/record-return-visit`, handler, said)).status).toBe(403);
    expect((await post('return-visits', handler, { request: id, ...said })).status).toBe(403);
    expect((await post('request-evaluations', handler, { request: id, ...said })).status).toBe(403);
    await post(
      `requests/${id}`,
      handler,
      { solved: 'solved', evaluatedBy: 'link', state: 'closed' },
      'PATCH',
    );
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'evaluation' });
    expect((await readRequest(app.payload, id)).solved ?? null).toBeNull();
    expect((await post(`requests/${id}/verbs/record-return-visit`, other, said)).status).toBe(200);
  });
});

describe('at the same moment', () => {
  it('leaves exactly one word of calls back and links', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    const link = { payload: app.payload, actor: visitor, byLink: true, id };
    const results = await Promise.allSettled([
      visit(id, operator),
      visit(id, supervisor, { satisfaction: 'very-satisfied' }),
      evaluateRequest({ ...link, solved: 'partly', satisfaction: 'basically-satisfied' }),
      visit(id, actorWith('supervisor'), { outcome: 'no-answer' }),
      evaluateRequest({ ...link, solved: 'unsolved', satisfaction: 'dissatisfied', reasons: ['too-slow'] }),
    ]);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'invalid-state' });
    expect(await rowsOf('request-evaluations', id)).toHaveLength(1);
    const words = (await eventsOfRequest(app.payload, id)).filter(
      ({ to }) => to === 'closed' || to === 'reopened',
    );
    expect(words).toHaveLength(1);
  });
});

describe('a satisfied grade', () => {
  type Step = {
    kind: 'link' | 'visit' | 'close' | 'sweep' | 'unsolved';
    who: number;
    outcome: VisitOutcome;
    solved?: number;
    grade?: number;
    why: boolean;
    days: number;
  };
  const maybe = (most: number) => fc.option(fc.nat(most), { nil: undefined });
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('link', 'visit', 'close', 'sweep', 'unsolved'),
    who: fc.nat(3),
    outcome: fc.constantFrom(...visitOutcomes),
    solved: maybe(2),
    grade: maybe(4),
    why: fc.boolean(),
    days: fc.nat(4),
  });

  it('comes from an explicit choice only, whatever is done in whatever order', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        clock.set(begin);
        const { id, handler } = await buildRequestAt(app.payload, 'evaluation');
        const actors = [operator, supervisor, handler, visitor];
        const said: string[] = [];
        for (const { kind, who, outcome, solved, grade, why, days } of steps) {
          clock.set(new Date(clock.now().getTime() + days * 86_400_000));
          const actor = actors[who] ?? visitor;
          const reasons: EvaluationReason[] = why ? ['too-slow'] : [];
          const word = {
            solved: solved === undefined ? undefined : outcomes[solved],
            satisfaction: grade === undefined ? undefined : grades[grade],
            reasons,
          };
          const call = { payload: app.payload, id, actor };
          try {
            if (kind === 'link')
              await evaluateRequest({
                ...call,
                ...(word as { solved: Outcome; satisfaction: Grade }),
                reasons,
                byLink: true,
              });
            if (kind === 'visit') await recordReturnVisit({ ...call, ...word, outcome, readBack: true });
            if (kind === 'close') await closeRequest({ ...call, note: '评价期满，未评价。' });
            if (kind === 'unsolved')
              await sayUnsolved({ ...call, satisfaction: 'dissatisfied', reasons, byLink: true });
            if (kind === 'sweep') await closeUnanswered({ payload: app.payload });
            if (kind === 'link' || (kind === 'visit' && outcome === 'reached'))
              said.push(`${word.solved}/${word.satisfaction}`);
          } catch (error) {
            if (!isDomainError(error)) throw error;
          }
        }
        const request = await readRequest(app.payload, id);
        if (request.satisfaction) {
          expect(said.at(-1)).toBe(`${request.solved}/${request.satisfaction}`);
          expect(request.evaluatedBy).not.toBe('unanswered');
        } else expect(request.solved ?? null).toBeNull();
        for (const row of await rowsOf('request-evaluations', id))
          if (row.solved !== 'unsolved') expect(said).toContain(`${row.solved}/${row.satisfaction}`);
      }),
      { numRuns: 15 },
    );
  });
});
