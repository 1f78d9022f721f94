import { expect, it } from 'vitest';
import { archiveDispute, failDispute, planSession } from '@/domain/mediation';
import { newId } from '@/shared/ids';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, putIntoFile } from '../../factories/hearings';
import { accountActor } from '../../factories/mediation';

const { app, clock, begin } = appAtFixedTime();
const days = (count: number) => inHours(24 * count);

it('fails only when the other legal ways were told; nobody else may do a thing, nor learns that there is a case', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const stranger = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await holdSession(payload, tribunal, id, { result: 'failed' });
  const reason = '一方坚持要拆墙';
  for (const actor of [stranger.desk, stranger.as, accountActor(newId())])
    await expect(failDispute({ payload, actor, dispute: id, reason, told: true })).rejects.toMatchObject({
      code: 'not-found',
    });
  const call = { payload, actor: tribunal.as, dispute: id };
  await expect(failDispute({ ...call, reason })).rejects.toMatchObject({
    fields: { told: expect.any(String) },
  });
  await failDispute({ ...call, reason, told: true });
  await expect(
    planSession({
      payload,
      actor: tribunal.as,
      dispute: id,
      startsAt: days(2),
      endsAt: inHours(49),
      place: '调解室',
    }),
  ).rejects.toMatchObject({ code: 'invalid-state' });
  await expect(archiveDispute({ ...call, actor: tribunal.desk })).rejects.toMatchObject({
    message: expect.stringContaining('签好字的笔录'),
  });
  await putIntoFile(payload, tribunal, id, 'notes');
  await archiveDispute({ ...call, actor: tribunal.desk });
});
