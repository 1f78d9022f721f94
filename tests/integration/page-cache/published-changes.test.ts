import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/database';
import { publishNotice, scheduleNotice, touchPages, withdrawNotice } from '@/domain/publishing';
import { pageCache } from '@/server/page-cache';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../factories/app';
import { preparation as actor, buildNotice } from '../../factories/publishing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.fetch(path, { headers });
  return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag'), answer };
};

describe('a cached page', () => {
  it('is answered from memory, with the same tag, and as 304 to who has it', async () => {
    await buildNotice(app.payload, { title: '缓存里的公告' });
    const first = await page('/notices');
    const hits = pageCache.stats(app.payload).hits;
    const second = await page('/notices');
    expect(pageCache.stats(app.payload).hits).toBe(hits + 1);
    expect(second.text).toBe(first.text);
    expect(second.etag).toBe(first.etag);
    const third = await page('/notices', { 'if-none-match': first.etag ?? '' });
    expect(third.status).toBe(304);
    expect(third.text).toBe('');
  });

  it('is sent in the form the browser takes', async () => {
    for (const [accepted, coding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['identity', null],
    ] as const) {
      for (let time = 0; time < 2; time += 1) {
        const { answer, text } = await page('/notices', { 'accept-encoding': accepted });
        expect(answer.headers.get('content-encoding')).toBe(coding);
        expect(text).toContain('缓存里的公告');
      }
    }
  });

  it('shows a published change at the very next request', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, { title: '第一版标题' });
    for (let round = 2; round < 12; round += 1) {
      await page(`/notices/${id}`);
      await payload.update({ collection: 'notices', id, data: { title: `第${round}版标题` }, draft: true });
      expect((await page(`/notices/${id}`)).text).not.toContain(`第${round}版标题`);
      await publishNotice({ payload, actor, id });
      expect((await page(`/notices/${id}`)).text).toContain(`第${round}版标题`);
      expect((await page('/notices')).text).toContain(`第${round}版标题`);
    }
    await withdrawNotice({ payload, actor, id, reason: '不再需要' });
    expect((await page(`/notices/${id}`)).status).toBe(404);
    expect((await page('/notices')).text).not.toContain('第11版标题');
  });

  it('appears and disappears on time although nothing was written', async () => {
    const clock = fixedClock('2026-11-23T01:00:00Z');
    setClock(clock);
    const { id } = await buildNotice(app.payload, {
      title: '准时出现的公告',
      published: false,
      expireAt: '2026-11-23T03:00:00Z',
    });
    await scheduleNotice({ payload: app.payload, actor, id, publishAt: '2026-11-23T02:00:00Z' });
    expect((await page('/notices')).text).not.toContain('准时出现的公告');
    clock.set('2026-11-23T02:00:00Z');
    expect((await page('/notices')).text).toContain('准时出现的公告');
    expect((await page(`/notices/${id}`)).status).toBe(200);
    clock.set('2026-11-23T03:00:00Z');
    expect((await page('/notices')).text).not.toContain('准时出现的公告');
    expect((await page(`/notices/${id}`)).status).toBe(404);
  });

  it('differs between the looks of a page, and is not used for whoever has a session', async () => {
    const plain = await page('/notices');
    const elder = await page('/notices', { cookie: 'elder=1' });
    expect(elder.text).toContain('app-elder');
    expect((await page('/notices')).text).toBe(plain.text);
    const { hits, misses } = pageCache.stats(app.payload);
    await page('/notices', { cookie: 'payload-token=whatever' });
    await page('/notices', { cookie: 'flash=saved; elder=1' });
    expect(pageCache.stats(app.payload)).toMatchObject({ hits, misses });
  });

  it('does not follow a change that was rolled back, and follows one that was committed', async () => {
    const { payload } = app;
    await page('/notices');
    const before = pageCache.stats(payload).misses;
    const refused = inTransaction({ payload }, async (req) => {
      await touchPages(req, 'notices');
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await page('/notices');
    expect(pageCache.stats(payload).misses).toBe(before);
    await inTransaction({ payload }, async (req) => {
      await touchPages(req, 'notices', 'other');
      await touchPages(req, 'notices');
    });
    await page('/notices');
    expect(pageCache.stats(payload).misses).toBe(before + 1);
  });

  it('is rendered once for requests that come together', async () => {
    const before = pageCache.stats(app.payload).misses;
    await Promise.all(Array.from({ length: 20 }, () => page('/notices?category=party')));
    expect(pageCache.stats(app.payload).misses).toBe(before + 1);
  });
});
