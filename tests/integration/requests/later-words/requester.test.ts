import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  acceptRequest,
  answerSupplement,
  declineRequest,
  followRequest,
  mergeRequest,
  periodOf,
  readMeasures,
  requestTodos,
} from '@/domain/requests';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  buildRequest,
  buildRequestAt,
  eventsOfRequest,
  operator,
  visitor,
} from '../../../factories/requests';
import { readRequest, staffMessages, withAccount } from '../../../factories/time';
import { workbenchOf } from '../../../factories/workbench';

const { app, clock, begin } = appAtFixedTime();
const day = 86_400_000;
const call = (id: string) => ({ payload: app.payload, id, actor: operator });
const page = async (path: string) => (await app.fetch(path)).text();
const supplement = (token: string, text: string) => app.submit(`/track/${token}/supplement`, { text });
const declined = async () => {
  clock.set(begin);
  const receipt = await buildRequest(app.payload);
  const referral = '请在原来的办件里查看进度。';
  await declineRequest({ ...call(receipt.id), ground: 'same-matter', referral });
  return receipt;
};

it('adds words and photos to what is open, tells the unit, and leaves the state as it is', async () => {
  const { id, unit, trackingToken } = await buildRequestAt(app.payload, 'in-progress');
  await withAccount(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  const body = new FormData();
  body.set('text', '今天早上三单元也不热了。');
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } }).jpeg();
  body.append('photos', new File([new Uint8Array(await image.toBuffer())], 'a.jpg'));
  const headers = { origin: env().siteUrl };
  const answer = await app.fetch(`/track/${trackingToken}/supplement`, { method: 'POST', headers, body });
  expect(answer.status).toBe(303);
  const html = await page(answer.headers.get('location') ?? '');
  for (const words of ['补充说明已送到', '三单元也不热了', '您后来补充的照片']) expect(html).toContain(words);
  const event = (await eventsOfRequest(app.payload, id)).at(-1);
  expect(event).toMatchObject({ verb: 'supplement', party: 'requester', to: 'in-progress' });
  expect(event?.actor ?? null).toBeNull();
  expect((await staffMessages(app.payload, `request-staff:${id}`)).length).toBeGreaterThan(0);
});

it('is limited by the day, and says what is wrong beside the field', async () => {
  const { trackingToken } = await buildRequest(app.payload);
  expect((await supplement(trackingToken, '短')).status).toBe(422);
  for (const word of ['一', '二', '三'])
    expect((await supplement(trackingToken, `第${word}次补充的情况。`)).status).toBe(303);
  const refused = await supplement(trackingToken, '第四次补充的情况。');
  expect(refused.status).toBe(429);
  const html = await refused.text();
  expect(html).toContain('一天最多补充3次');
  expect(html).toContain('第四次补充的情况。</textarea>');
});

it('brings a declined request back to the operator, who takes it up again or keeps the decision', async () => {
  const { id, trackingToken } = await declined();
  const label = '不予受理后有补充说明，看要不要重新受理';
  const waits = async () =>
    (await requestTodos({ payload: app.payload, actor: operator }))?.groups.find((one) => one.label === label)
      ?.count;
  const before = (await waits()) ?? 0;
  expect(await page(`/track/${trackingToken}`)).toContain('有新情况的');
  await supplement(trackingToken, '这次是另一栋楼，不是同一件。');
  expect(await waits()).toBe(before + 1);
  const { id: user } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
  const lines = await workbenchOf(app, await cookieFor(app.payload, user)).all('view=accept');
  expect(lines.map((line) => line.id)).toContain(id);
  await answerSupplement({ ...call(id), decision: 'keep', note: '还是同一个换热站，在原件里一起办。' });
  expect(await waits()).toBe(before);
  await supplement(trackingToken, '换热站不是同一个，是北区的。');
  await answerSupplement({ ...call(id), decision: 'take-up', note: '核对后确是另一件事，现在受理。' });
  const row = await readRequest(app.payload, id);
  expect(row).toMatchObject({ state: 'submitted', declineGround: null, closedAt: null });
  expect(row.dueReason).toContain('重新受理');
  await expect(acceptRequest(call(id))).resolves.toMatchObject({ state: 'accepted' });
});

it('ends for a declined request with the window', async () => {
  const { trackingToken } = await declined();
  clock.set(new Date(new Date(begin).getTime() + 40 * day));
  expect(await page(`/track/${trackingToken}`)).not.toContain('补充说明</h2>');
  expect((await supplement(trackingToken, '过了一个多月才想起来。')).status).toBe(409);
  clock.set(begin);
});

it('is taken back before it is dispatched, after being asked once more', async () => {
  clock.set(begin);
  const { id, trackingToken } = await buildRequest(app.payload);
  await followRequest({ payload: app.payload, actor: visitor, id, phone: '13912340001' });
  const total = async () =>
    (
      await readMeasures(app.payload, {
        period: periodOf(undefined, undefined),
        place: null,
        category: null,
        unit: null,
      })
    ).total;
  const before = await total();
  const path = `/track/${trackingToken}/cancel`;
  expect(await page(path)).toContain('确定要撤回吗');
  expect((await app.submit(path, { reason: '已经热了。' })).status).toBe(303);
  expect(await readRequest(app.payload, id)).toMatchObject({ state: 'cancelled', dueAt: null });
  expect(await page(`/track/${trackingToken}`)).toContain('已撤回');
  expect((await app.fetch(path)).status).toBe(303);
  const after = await total();
  expect((after.cancelled ?? 0) - (before.cancelled ?? 0)).toBe(1);
  expect((after.handled ?? 0) - (before.handled ?? 0)).toBe(-1);
});

it('stays when a unit has it, or when others were merged into it', async () => {
  const dispatched = await buildRequestAt(app.payload, 'dispatched');
  expect((await app.submit(`/track/${dispatched.trackingToken}/cancel`, {})).status).toBe(303);
  expect((await readRequest(app.payload, dispatched.id)).state).toBe('dispatched');
  const main = await buildRequestAt(app.payload, 'accepted');
  const other = await buildRequest(app.payload);
  await mergeRequest({ ...call(other.id), main: main.number, reason: '同一个换热站的事。' });
  await app.submit(`/track/${main.trackingToken}/cancel`, {});
  expect((await readRequest(app.payload, main.id)).state).toBe('accepted');
});
