import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function home(cookie?: string): Promise<string> {
  const response = await app.fetch('/', cookie ? { headers: { cookie } } : undefined);
  expect(response.status).toBe(200);
  return response.text();
}

describe('the home page', () => {
  it('teaches what will be here while the city is empty', async () => {
    const text = await home();
    expect(text).toContain('我要反映问题');
    expect(text).toContain('还没有公告');
    expect(text).toContain('还没有公开的答复');
    expect(text).toContain('tel:12345');
  });

  it('shows a notice at the next request after it is published, an urgent one in the banner', async () => {
    await home();
    const { id } = await buildNotice(app.payload, { title: '水箱清洗通知' });
    expect(await home()).toContain(`<a class="govuk-link" href="/notices/${id}">水箱清洗通知</a>`);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await buildNotice(app.payload, { title: '今晚停水', urgent: true, urgentUntil: until });
    const text = await home();
    expect(text).toContain('紧急通知');
    expect(text.indexOf('今晚停水')).toBeLessThan(text.indexOf('最新公告</h2>'));
  });

  it('is that of the community the device remembers, and leaves out what concerns others', async () => {
    const mine = { code: '910000000001', shortName: '桂花社区' };
    const neighbour = { code: '910000000002', shortName: '槐树社区' };
    await buildDivision(app.payload, mine);
    const { id } = await buildDivision(app.payload, neighbour);
    await buildNotice(app.payload, { title: '只给邻社区', community: id });
    const text = await home(`community=${mine.code}`);
    expect(text).toContain(`${mine.shortName}的公告`);
    expect(text).toContain(`href="/notices?community=${mine.code}"`);
    expect(text).not.toContain('只给邻社区');
    expect(await home(`community=${neighbour.code}`)).toContain('只给邻社区');
  });

  it.each(['community=000000000000', 'community=%27%20or%201', 'community=', 'elder=yes'])(
    'is the ordinary one for a cookie that means nothing: %s',
    async (cookie) => {
      expect(await home(cookie)).toContain('小区的事，在这里办');
    },
  );

  it.each(['/about', '/accessibility', '/privacy'])('leads to %s from its footer', async (path) => {
    expect(await home()).toContain(`href="${path}"`);
    expect((await app.fetch(path)).status).toBe(200);
  });

  it('switches to elder mode and is then another page of the cache', async () => {
    const answer = await app.submit('/preferences', { elder: '1', next: '/' });
    expect(answer.status).toBe(303);
    expect(await home('elder=1')).toContain('app-elder');
    expect(await home()).not.toContain('app-elder');
  });
});
