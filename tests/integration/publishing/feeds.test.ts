import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scheduleNotice, withdrawNotice } from '@/domain/publishing';
import { publishRequest } from '@/domain/requests';
import { fixedClock, setClock } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildBuilding, buildCompound, buildDivision } from '../../factories/organization';
import { preparation as actor, buildNotice } from '../../factories/publishing';
import { buildRequestAt, operator } from '../../factories/requests';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const open = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.fetch(path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
/** The entry of the sitemap whose address ends with `path`. */
const entryOf = (xml: string, path: string) =>
  [...xml.matchAll(/<url>(.*?)<\/url>/g)]
    .map(([, entry]) => entry ?? '')
    .find((entry) => entry.includes(`${path}</loc>`));
const today = () => toIsoDay(new Date());

describe('the feed of notices', () => {
  it('lists what appeared last on top, pinned or not, with its moment, and leaves out what is not public', async () => {
    const { payload } = app;
    const clock = fixedClock('2026-11-20T01:00:00Z');
    setClock(clock);
    await buildNotice(payload, { title: '旧而置顶', pinned: true, publishAt: '2026-11-01T02:03:04Z' });
    await buildNotice(payload, { title: '新的', publishAt: '2026-11-19T10:20:30Z' });
    await buildNotice(payload, { title: '快到期的', expireAt: '2026-11-21T00:00:00Z' });
    const later = await buildNotice(payload, { title: '以后的', published: false });
    await scheduleNotice({ payload, actor, id: later.id, publishAt: '2026-11-22T00:00:00Z' });
    const titles = async () =>
      [...(await open('/feeds/notices.xml')).text.matchAll(/<title><!\[CDATA\[(.*?)\]\]><\/title>/g)].map(
        ([, title]) => title,
      );
    expect(await titles()).toEqual(['快到期的', '新的', '旧而置顶']);
    const { text } = await open('/feeds/notices.xml');
    expect(text).toContain('<pubDate>Thu, 19 Nov 2026 10:20:30 GMT</pubDate>');
    expect(text).toContain('<pubDate>Sun, 01 Nov 2026 02:03:04 GMT</pubDate>');
    clock.set('2026-11-22T00:00:00Z');
    expect(await titles()).toEqual(['以后的', '新的', '旧而置顶']);
  });

  it.each(['/feeds/notices.xml', '/sitemap.xml'])(
    'and the sitemap are asked for again each time, and answered 304 until something changes: %s',
    async (path) => {
      const { payload } = app;
      const { id } = await buildNotice(payload, { title: '改动以前' });
      const first = await open(path);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect((await open(path, { 'if-none-match': etag })).status).toBe(304);
      await withdrawNotice({ payload, actor, id, reason: '内容有误' });
      const after = await open(path, { 'if-none-match': etag });
      expect(after.status).toBe(200);
      expect(after.text).not.toContain(id);
    },
  );
});

describe('the sitemap', () => {
  it('has every community, and notices with the day of their last change while they are public', async () => {
    const { payload } = app;
    const community = await buildDivision(payload);
    const { id } = await buildNotice(payload, { title: '去年的公告', publishAt: '2025-03-01T00:00:00Z' });
    const { text } = await open('/sitemap.xml');
    expect(entryOf(text, `/communities/${community.code}`)).toBeDefined();
    expect(entryOf(text, `/notices/${id}`)).toContain(`<lastmod>${today()}</lastmod>`);
    const clock = fixedClock('2026-11-20T01:00:00Z');
    setClock(clock);
    const short = await buildNotice(payload, { title: '只显示一天', expireAt: '2026-11-21T01:00:00Z' });
    expect(entryOf((await open('/sitemap.xml')).text, `/notices/${short.id}`)).toBeDefined();
    clock.set('2026-11-21T01:00:00Z');
    expect(entryOf((await open('/sitemap.xml')).text, `/notices/${short.id}`)).toBeUndefined();
  });

  it('has a request from the request after it became public, and no longer than that', async () => {
    const { payload } = app;
    const { id, number } = await buildRequestAt(payload, 'evaluation', { publicConsent: true });
    const entry = async () => entryOf((await open('/sitemap.xml')).text, `/requests/${number}`);
    expect(await entry()).toBeUndefined();
    await publishRequest({ payload, actor: operator, id, decision: 'public' });
    expect(await entry()).toContain(`<lastmod>${today()}</lastmod>`);
    await publishRequest({ payload, actor: operator, id, decision: 'withheld' });
    expect(await entry()).toBeUndefined();
  });
});

describe('the page of a notice', () => {
  it('says whom it is for with the names of this moment', async () => {
    const { payload } = app;
    const division = await buildDivision(payload, { shortName: '旧名社区' });
    const compound = await buildCompound(payload, { community: division.id, name: '旧名小区' });
    const building = await buildBuilding(payload, { compound: compound.id, name: '旧名楼' });
    const { id } = await buildNotice(payload, { building: building.id });
    const scope = async () =>
      /适用范围<\/dt><dd[^>]*>(.*?)<\/dd>/.exec((await open(`/notices/${id}`)).text)?.[1];
    expect(await scope()).toBe('旧名社区 · 旧名小区 · 旧名楼');
    await payload.update({ collection: 'divisions', id: division.id, data: { shortName: '新名社区' } });
    expect(await scope()).toBe('新名社区 · 旧名小区 · 旧名楼');
    await payload.update({ collection: 'compounds', id: compound.id, data: { name: '新名小区' } });
    await payload.update({ collection: 'buildings', id: building.id, data: { name: '新名楼' } });
    expect(await scope()).toBe('新名社区 · 新名小区 · 新名楼');
    expect((await open(`/notices/${id}/print`)).text).toContain('新名社区 · 新名小区 · 新名楼');
  });
});
