import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import {
  beginSession,
  endSession,
  planSession,
  recordAttendance,
  rescheduleSession,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, sheetOf } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(() => {
  payload = app.payload;
});

it('a session that ends early gives back the half hours that are left', async () => {
  clock.set(begin);
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const other = await buildAgreed(payload, tribunal, { hours: 2000 });
  clock.set(inHours(24));
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  const call = { payload, actor: tribunal.as, id: session?.id ?? '' };
  await beginSession(call);
  clock.set(new Date(now().getTime() + 19 * 60_000));
  const lines = (session?.expected ?? []).map(({ person }) => ({ person, standing: 'present' as const }));
  await recordAttendance({ ...call, lines });
  await endSession({ ...call, result: 'settled' });
  const at = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString();
  const next = { payload, actor: tribunal.as, dispute: other.id, place: '调解室', agreedByBoth: true };
  const planned = await planSession({ ...next, startsAt: at(11), endsAt: at(71) });
  expect(planned.repeated).toBe(false);
});

it('nor is the hour kept at which a session was to begin that began early and is over', async () => {
  clock.set(begin);
  const tribunal = await buildTribunal(payload);
  const at = await buildAgreed(payload, tribunal);
  const other = await buildAgreed(payload, tribunal, { hours: 2000 });
  const [session] = (await sheetOf(payload, tribunal, at.id)).sessions;
  const [waiting] = (await sheetOf(payload, tribunal, other.id)).sessions;
  const call = { payload, actor: tribunal.as, agreedByBoth: true, reason: '双方要换', place: '调解室' };
  const [startsAt, endsAt] = [inHours(50.5), inHours(51.5)];
  await rescheduleSession({ ...call, id: session?.id ?? '', startsAt, endsAt });
  clock.set(inHours(50));
  await beginSession({ ...call, id: session?.id ?? '' });
  clock.set(new Date(now().getTime() + 19 * 60_000));
  const lines = (session?.expected ?? []).map(({ person }) => ({ person, standing: 'present' as const }));
  await recordAttendance({ ...call, id: session?.id ?? '', lines });
  await endSession({ ...call, id: session?.id ?? '', result: 'settled' });
  const moved = await rescheduleSession({ ...call, id: waiting?.id ?? '', startsAt, endsAt });
  expect(moved.repeated).toBe(false);
});
