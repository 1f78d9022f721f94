import { expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, settleInWriting, sheetOf } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();

const offered = async (slug: string, id: string, cookie: string) => {
  const answer = await app.fetch(`/api/${slug}/${id}/verbs`, { headers: { cookie } });
  const { verbs = [] } = (await answer.json()) as { verbs?: { verb: string }[] };
  return { status: answer.status, verbs: verbs.map(({ verb }) => verb) };
};
const press = async (slug: string, id: string, verb: string, cookie: string, input: object = {}) => {
  const answer = await app.fetch(`/api/${slug}/${id}/verbs/${verb}`, {
    method: 'POST',
    headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return { status: answer.status, body: (await answer.json()) as { fields?: Record<string, string> } };
};

it('offers the chain of a case what its state allows, and nobody else a thing', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const other = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const mediator = await cookieFor(payload, tribunal.mediator.user);
  const session = (await sheetOf(payload, tribunal, id)).sessions[0]?.id ?? '';
  expect(await offered('mediation-sessions', session, mediator)).toEqual({
    status: 200,
    verbs: ['begin-session', 'reschedule-session', 'cancel-session'],
  });
  const strangers = [
    await cookieFor(payload, other.desk.userId),
    await cookieFor(payload, other.mediator.user),
    await cookieFor(payload, (await buildUser(payload, { roles: [{ role: 'administrator' }] })).id),
  ];
  for (const cookie of strangers) {
    expect((await offered('mediation-sessions', session, cookie)).status).toBeGreaterThanOrEqual(403);
    expect(
      (await press('mediation-sessions', session, 'cancel-session', cookie, { reason: '不开了' })).status,
    ).toBeGreaterThanOrEqual(403);
  }
  expect((await press('mediation-sessions', session, 'cancel-session', mediator)).body.fields).toHaveProperty(
    'reason',
  );
  const time = { startsAt: inHours(30), endsAt: inHours(31), place: '村委会', reason: '一方要上班' };
  expect(
    (await press('mediation-sessions', session, 'reschedule-session', mediator, time)).body.fields,
  ).toHaveProperty('agreedByBoth');
  const asked = { ...time, agreedByBoth: true };
  expect((await press('mediation-sessions', session, 'reschedule-session', mediator, asked)).status).toBe(
    200,
  );
  clock.set(inHours(30));
  await settleInWriting(payload, tribunal, id);
  const { effective, followUps } = await sheetOf(payload, tribunal, id);
  const agreement = effective?.id ?? '';
  expect((await offered('mediation-agreements', agreement, mediator)).verbs).toEqual(['record-confirmation']);
  const waived = { step: 'waived', on: '2026-11-24' };
  expect(
    (await press('mediation-agreements', agreement, 'record-confirmation', mediator, waived)).status,
  ).toBe(200);
  const followUp = followUps[0]?.id ?? '';
  expect((await offered('mediation-follow-ups', followUp, mediator)).verbs).toEqual(['record-follow-up']);
  const kept = { performance: 'full', way: 'phone', words: '都办了' };
  expect((await press('mediation-follow-ups', followUp, 'record-follow-up', mediator, kept)).status).toBe(
    200,
  );
  expect((await offered('mediation-follow-ups', followUp, mediator)).verbs).toEqual([]);
});
