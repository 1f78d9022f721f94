import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  latestNotices,
  publishDueNotices,
  publishNotice,
  scheduleNotice,
  searchDocuments,
  withdrawNotice,
} from '@/domain/publishing';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../factories/app';
import { preparation as actor, buildNotice } from '../../factories/publishing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const publicTitles = async () =>
  (await latestNotices({ payload: app.payload, limit: 100 })).map(({ title }) => title);

describe('the life of a notice', () => {
  it('shows nothing of a draft until it is published', async () => {
    const { id } = await buildNotice(app.payload, { title: '第一份草稿', published: false });
    expect(await publicTitles()).not.toContain('第一份草稿');
    await publishNotice({ payload: app.payload, actor, id });
    expect(await publicTitles()).toContain('第一份草稿');
  });

  it('keeps the edits of a published notice to itself until they are published too', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, { title: '原来的标题' });
    await payload.update({ collection: 'notices', id, data: { title: '改过的标题' }, draft: true });
    expect(await publicTitles()).toContain('原来的标题');
    await publishNotice({ payload, actor, id });
    expect(await publicTitles()).toContain('改过的标题');
    expect(await publicTitles()).not.toContain('原来的标题');
  });

  it('never publishes by saving, even when the caller says so', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, { title: '偷偷发布', published: false });
    await payload.update({ collection: 'notices', id, data: { _status: 'published', title: '偷偷发布了' } });
    expect(await publicTitles()).not.toContain('偷偷发布了');
    const { docs } = await payload.find({ collection: 'notices', where: { id: { equals: id } } });
    expect(docs[0]).toMatchObject({ state: 'draft', title: '偷偷发布', _status: 'draft' });
  });

  it('takes the hour a person typed for the hour of the city', async () => {
    const { payload } = app;
    setClock(fixedClock('2026-11-23T01:00:00Z'));
    const { id } = await buildNotice(payload, { title: '早上八点的公告', published: false });
    await scheduleNotice({ payload, actor, id, publishAt: '2026-12-01T08:00' });
    const { docs } = await payload.find({ collection: 'notices', where: { id: { equals: id } } });
    expect(docs[0]?.publishAt).toBe('2026-12-01T00:00:00.000Z');
  });

  it('appears at its time although the sweep has not run, and the sweep moves it once', async () => {
    const { payload } = app;
    const clock = fixedClock('2026-11-23T01:00:00Z');
    setClock(clock);
    const { id } = await buildNotice(payload, { title: '定时公告', published: false });
    await scheduleNotice({ payload, actor, id, publishAt: '2026-11-24T01:00:00Z' });
    expect(await publicTitles()).not.toContain('定时公告');
    clock.set('2026-11-24T01:00:00Z');
    expect(await publicTitles()).toContain('定时公告');
    const counts = await Promise.all([publishDueNotices(payload), publishDueNotices(payload)]);
    expect(counts.reduce((sum, { published }) => sum + published, 0)).toBe(1);
    expect(await stateOf(id)).toEqual(['published', 'published']);
  });

  it('is gone at the moment it expires, and leaves the search with the sweep', async () => {
    const { payload } = app;
    const clock = fixedClock('2026-11-23T01:00:00Z');
    setClock(clock);
    const { id } = await buildNotice(payload, { title: '灯谜晚会报名', expireAt: '2026-11-25T00:00:00Z' });
    expect(await publicTitles()).toContain('灯谜晚会报名');
    clock.set('2026-11-25T00:00:00Z');
    expect(await publicTitles()).not.toContain('灯谜晚会报名');
    expect((await searchDocuments({ payload, query: '灯谜' })).results).toEqual([]);
    expect((await publishDueNotices(payload)).expired).toBe(1);
    expect(await stateOf(id)).toEqual(['expired', 'expired']);
    const entries = await payload.find({ collection: 'search-entries', where: { source: { equals: id } } });
    expect(entries.totalDocs).toBe(0);
  });

  it('keeps an edit under way when the sweep publishes the scheduled text', async () => {
    const { payload } = app;
    const clock = fixedClock('2026-11-23T01:00:00Z');
    setClock(clock);
    const { id } = await buildNotice(payload, { title: '已审的文字', published: false });
    await scheduleNotice({ payload, actor, id, publishAt: '2026-11-24T01:00:00Z' });
    await payload.update({ collection: 'notices', id, data: { title: '还没审的文字' }, draft: true });
    clock.set('2026-11-24T02:00:00Z');
    await publishDueNotices(payload);
    expect(await publicTitles()).toContain('已审的文字');
    expect(await publicTitles()).not.toContain('还没审的文字');
    expect(await stateOf(id)).toEqual(['published', 'draft']);
  });

  it('is withdrawn with a reason, and refuses without one', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, { title: '要撤回的公告' });
    await expect(withdrawNotice({ payload, actor, id, reason: ' ' })).rejects.toMatchObject({
      code: 'validation',
    });
    await withdrawNotice({ payload, actor, id, reason: '日期写错了' });
    expect(await publicTitles()).not.toContain('要撤回的公告');
    await expect(withdrawNotice({ payload, actor, id, reason: '再来一次' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await publishNotice({ payload, actor, id });
    expect(await publicTitles()).toContain('要撤回的公告');
  });

  it('refuses a text that would expire before it appears, and one without words', async () => {
    const { payload } = app;
    const late = await buildNotice(payload, { published: false, expireAt: '2020-01-01T00:00:00Z' });
    await expect(publishNotice({ payload, actor, id: late.id })).rejects.toMatchObject({
      fields: { expireAt: expect.any(String) },
    });
    const empty = await buildNotice(payload, { published: false, summary: ' ' });
    await expect(publishNotice({ payload, actor, id: empty.id })).rejects.toMatchObject({
      fields: { summary: expect.any(String) },
    });
  });
});

/** State of the public row and of the working copy. */
async function stateOf(id: string): Promise<unknown[]> {
  const where = { id: { equals: id } };
  const stored = await app.payload.find({ collection: 'notices', where });
  const working = await app.payload.find({ collection: 'notices', where, draft: true });
  return [stored.docs[0]?.state, working.docs[0]?.state];
}
