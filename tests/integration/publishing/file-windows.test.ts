import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { publishDueNotices, scheduleNotice } from '@/domain/publishing';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../factories/app';
import { preparation as actor, buildMedia, buildNotice } from '../../factories/publishing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

it('is a picture public while one of its notices is, and not in the gap between two of them', async () => {
  const { payload } = app;
  const clock = fixedClock('2026-11-20T00:00:00Z');
  setClock(clock);
  const { id: cover, filename } = await buildMedia(payload);
  const status = async () => (await app.fetch(`/api/media/file/${filename}`)).status;
  expect(await status()).toBe(403);
  await buildNotice(payload, { cover, expireAt: '2026-11-21T00:00:00Z' });
  const later = await buildNotice(payload, { cover, published: false });
  await scheduleNotice({ payload, actor, id: later.id, publishAt: '2026-11-25T00:00:00Z' });
  expect(await status()).toBe(200);
  for (const moment of ['2026-11-21T00:00:00Z', '2026-11-24T23:59:59Z']) {
    clock.set(moment);
    expect(await status(), moment).toBe(403);
    await publishDueNotices(payload);
    expect(await status(), moment).toBe(403);
  }
  clock.set('2026-11-25T00:00:00Z');
  expect(await status()).toBe(200);
});
