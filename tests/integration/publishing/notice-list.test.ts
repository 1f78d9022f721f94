import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';

let app: TestApp;
const east = { id: '', code: '', name: '东关街道', community: '', communityCode: '' };
const west = { id: '', code: '', name: '西关街道', community: '', communityCode: '' };

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  for (const side of [east, west]) {
    const township = await buildDivision(payload, { level: 'township', shortName: side.name });
    const community = await buildDivision(payload, {
      township: township.id,
      shortName: `${side.name.slice(0, 2)}社区`,
    });
    Object.assign(side, {
      id: township.id,
      code: township.code,
      community: community.id,
      communityCode: community.code,
    });
    await buildNotice(payload, { title: `${side.name}的事`, township: township.id });
    await buildNotice(payload, { title: `${side.name}社区的事`, community: community.id });
  }
  // 2025 in China began on 31 December 2024, 16:00 UTC.
  await buildNotice(payload, { title: '二〇二五年第一条', publishAt: '2024-12-31T16:00:00Z' });
  await buildNotice(payload, { title: '二〇二四年最后一条', publishAt: '2024-12-31T15:59:59Z' });
  for (let number = 1; number <= 25; number += 1) {
    const publishAt = new Date(Date.UTC(2023, 0, number)).toISOString();
    await buildNotice(payload, { title: `旧事第${number}条。`, publishAt, category: 'party' });
  }
});
afterAll(() => app.close());

const open = async (path: string) => {
  const answer = await app.fetch(path);
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};

describe('the list of notices', () => {
  it('says which filters of an old address name nothing any more', async () => {
    const lost = await open(`/notices?category=gone&year=1899&township=${east.code}`);
    expect(lost.html).toContain('网址里的类别、年份没有对应的选项');
    expect((await open(`/notices?township=${east.code}&year=2025`)).html).not.toContain('没有对应的选项');
  });

  it('filtered by a township shows the city, the township and everything inside it, and nothing of others', async () => {
    const { html } = await open(`/notices?township=${east.code}&category=utilities`);
    for (const title of ['东关街道的事', '东关街道社区的事', '二〇二五年第一条'])
      expect(html).toContain(title);
    expect(html).not.toContain('西关街道的事');
    expect(html).not.toContain('西关街道社区的事');
  });

  it('follows a newly chosen township although the community chosen before is still sent along', async () => {
    const { html } = await open(`/notices?township=${west.code}&community=${east.communityCode}`);
    expect(html).toContain('<h1 class="govuk-heading-l">公告 · 西关街道</h1>');
    expect(html).toContain('西关街道社区的事');
    expect(html).not.toContain('东关街道社区的事');
    const whole = await open(`/notices?township=&community=${east.communityCode}`);
    expect(whole.html).toContain('<h1 class="govuk-heading-l">公告</h1>');
    const alone = await open(`/notices?community=${east.communityCode}`);
    expect(alone.html).toContain('<h1 class="govuk-heading-l">公告 · 东关社区</h1>');
    expect(alone.html).toMatch(new RegExp(`<option value="${east.code}"[^>]*selected`));
  });

  it('filtered by a year shows exactly that year in China', async () => {
    const { html } = await open('/notices?year=2025');
    expect(html).toContain('二〇二五年第一条');
    expect(html).not.toContain('二〇二四年最后一条');
    const before = await open('/notices?year=2024');
    expect(before.html).toContain('二〇二四年最后一条');
    expect(before.html).not.toContain('二〇二五年第一条');
  });

  it('is paged without losing or repeating a line, and the pages keep the filter', async () => {
    const seen: string[] = [];
    for (const page of [1, 2]) {
      const { html } = await open(`/notices?category=party&page=${page}`);
      seen.push(...[...html.matchAll(/>(旧事第\d+条。)</g)].map(([, title]) => title ?? ''));
      expect(html).toContain('共 25 条');
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `旧事第${25 - index}条。`));
    const { html } = await open('/notices?category=party&page=1');
    expect(html).toContain('href="/notices?category=party&amp;page=2"');
    expect(html).toContain('href="/notices?category=party"');
  });

  it('leads from a page past the end to the last one instead of saying that there is nothing', async () => {
    const past = await open('/notices?category=party&page=50');
    expect(past).toMatchObject({ status: 302, to: '/notices?category=party&page=2' });
    expect((await open('/notices?category=guide&page=2')).html).toContain('没有符合条件的公告');
  });

  it('advertises the feed of the place it is filtered by', async () => {
    for (const [query, title] of [
      [`township=${east.code}`, '东关街道公告'],
      [`community=${east.communityCode}`, '东关社区公告'],
    ]) {
      const { html } = await open(`/notices?${query}`);
      expect(html).toContain(`href="/feeds/notices.xml?${query}" title="${title}"`);
    }
    const feed = await open(`/feeds/notices.xml?township=${east.code}`);
    expect(feed.html).toContain('<title>东关街道公告 - ');
    expect(feed.html).toContain('东关街道的事');
    expect(feed.html).not.toContain('西关街道的事');
    expect((await open('/feeds/notices.xml?township=999999999999')).status).toBe(404);
  });
});
