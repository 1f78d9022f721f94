import { expect, it } from 'vitest';
import {
  beginSession,
  failDispute,
  planSession,
  recordAttendance,
  rescheduleSession,
  settleOrally,
} from '@/domain/mediation';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, sheetOf } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();
const _atRoom = { place: '明月社区二楼', room: '2楼调解室', agreedByBoth: true };

it('moves a time both sides agreed on only with the yes of both, also near ones, and begins half an hour before it at most', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal, { hours: 3000 });
  const call = { payload, actor: tribunal.as };
  const unasked = { code: 'validation', fields: { agreedByBoth: expect.stringContaining('双方') } };
  const time = { startsAt: inHours(3010), endsAt: inHours(3011), place: '调解室' };
  await expect(planSession({ ...call, dispute: id, ...time })).rejects.toMatchObject(unasked);
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  const move = { ...call, id: session?.id ?? '', reason: '一方要上班' };
  await expect(rescheduleSession({ ...move, ...time })).rejects.toMatchObject(unasked);
  await rescheduleSession({ ...move, ...time, agreedByBoth: true });
  // Another place at the same time is nothing to ask about, unless it is so near that somebody goes to the old one.
  await rescheduleSession({ ...move, ...time, place: '村委会' });
  clock.set(new Date(new Date(time.startsAt).getTime() - 3_600_000));
  await expect(rescheduleSession({ ...move, ...time, place: '现场' })).rejects.toMatchObject({
    fields: { agreedByBoth: expect.stringContaining('24小时') },
  });
  clock.set(new Date(new Date(time.startsAt).getTime() - 31 * 60_000));
  await expect(beginSession(move)).rejects.toMatchObject({ code: 'invalid-state' });
  clock.set(new Date(new Date(time.startsAt).getTime() - 30 * 60_000));
  await beginSession(move);
  const told = { ...call, dispute: id, reason: '谈不拢', told: true };
  const untalked = { code: 'invalid-state', message: expect.stringContaining('记到场情况') };
  await expect(failDispute(told)).rejects.toMatchObject(untalked);
  await expect(
    settleOrally({
      ...call,
      dispute: id,
      terms: '道歉',
      performance: '当场',
      agreedOn: new Date(time.startsAt).toISOString(),
      readAloud: true,
    }),
  ).rejects.toMatchObject(untalked);
  await recordAttendance({
    ...move,
    lines: (session?.expected ?? []).map(({ person }) => ({ person, standing: 'present' as const })),
  });
  await failDispute(told);
});

it('says at once everything that is wrong with a session', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const call = { payload, actor: tribunal.as, dispute: id };
  const over = { startsAt: inHours(-2), endsAt: inHours(-3) };
  await expect(planSession({ ...call, ...over, place: '' })).rejects.toMatchObject({
    fields: { startsAt: expect.any(String), endsAt: expect.any(String), place: expect.any(String) },
  });
  await expect(planSession({ ...call, ...over, place: '村委会' })).rejects.toMatchObject({
    fields: { startsAt: expect.any(String), endsAt: expect.any(String), agreedByBoth: expect.any(String) },
  });
});
