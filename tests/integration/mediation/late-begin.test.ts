import { expect, it } from 'vitest';
import {
  beginSession,
  disputeSheet,
  endSession,
  recordAttendance,
  rescheduleSession,
  writeSessionNotes,
} from '@/domain/mediation';
import { formatDate } from '@/shared/dates';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, sheetOf, type Tribunal } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();

/** A case whose first session, planned for tomorrow, nobody began for six days. */
async function buildLate() {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id, tokens } = await buildAgreed(payload, tribunal);
  const [planned, end] = [inHours(24), inHours(25.5)];
  clock.set(inHours(7 * 24));
  const session = await sessionOf(tribunal, id);
  return { payload, tribunal, id, tokens, planned, end, session };
}
async function sessionOf(tribunal: Tribunal, id: string) {
  const [session] = (await sheetOf(app.payload, tribunal, id)).sessions;
  if (!session) throw new Error('both chose a time');
  return session;
}

it('is begun on no later day than planned: moved first, its file says the day it was held on', async () => {
  const { payload, tribunal, id, planned, session } = await buildLate();
  const call = { payload, actor: tribunal.as, id: session.id };
  await expect(beginSession(call)).rejects.toMatchObject({
    code: 'validation',
    fields: { heldAsPlanned: expect.stringMatching(/那天已经过了.*先改时间.*取消/) },
  });
  const cookie = await cookieFor(payload, tribunal.mediator.user);
  const at = `/work/mediation/${id}/sessions/${session.id}`;
  const stale = await app.submit(`${at}/begin`, {}, { cookie });
  expect(stale.status).toBe(422);
  expect(await stale.text()).toContain('先改时间');
  const page = await (await app.fetch(`/work/mediation/${id}/hearings`, { headers: { cookie } })).text();
  expect(page).toContain('日子过了');
  expect(page).toContain(`${at}/late`);
  expect(page).not.toContain(`${at}/begin`);
  const startsAt = inHours(0.25);
  const time = { startsAt, endsAt: inHours(1), place: '调解室', agreedByBoth: true, reason: '一方住院' };
  await rescheduleSession({ ...call, ...time });
  await beginSession(call);
  const begun = await sessionOf(tribunal, id);
  expect(formatDate(begun.startsAt)).toBe(formatDate(begun.beganAt ?? ''));
  expect(formatDate(begun.startsAt)).not.toBe(formatDate(planned));
});

it('writes down afterwards what was held on its day: that day in the file, and that it was written later in the history', async () => {
  const { payload, tribunal, id, planned, end, session } = await buildLate();
  const cookie = await cookieFor(payload, tribunal.mediator.user);
  const late = `/work/mediation/${id}/sessions/${session.id}/late`;
  const unsaid = await app.submit(late, {}, { cookie });
  expect(unsaid.status).toBe(422);
  expect(await unsaid.text()).toContain('id="heldAsPlanned-error"');
  const said = await app.submit(late, { heldAsPlanned: '1' }, { cookie });
  expect(said.status).toBe(303);
  const call = { payload, actor: tribunal.as, id: session.id };
  const lines = session.expected.map(({ person }) => ({ person, standing: 'present' as const }));
  await recordAttendance({ ...call, lines });
  await writeSessionNotes({ ...call, notes: '双方各说各的。' });
  await endSession({ ...call, result: 'continue' });
  expect(await sessionOf(tribunal, id)).toMatchObject({ state: 'held', beganAt: planned, endedAt: end });
  const { events } = await disputeSheet(payload, tribunal.desk, id);
  expect(events.find(({ label }) => label === '开始调解')?.detail).toContain('事后补记');
});

it('is begun late on its day, and written up on another, without a question', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const session = await sessionOf(tribunal, id);
  const call = { payload, actor: tribunal.as, id: session.id };
  clock.set(inHours(27));
  const beganAt = inHours(0);
  await beginSession(call);
  clock.set(inHours(48));
  const lines = session.expected.map(({ person }) => ({ person, standing: 'present' as const }));
  await recordAttendance({ ...call, lines });
  await endSession({ ...call, result: 'continue' });
  // Nobody knows at what hour it ended; it was not a day long.
  expect(await sessionOf(tribunal, id)).toMatchObject({ state: 'held', beganAt, endedAt: null });
});
