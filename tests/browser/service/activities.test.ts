import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginActivity, signUp } from '@/domain/service';
import { env } from '@/shared/env';
import { minuteCode } from '@/shared/minute-code';
import { buildUser, cookieFor } from '../../factories/accounts';
import { buildPublished, buildUsers } from '../../factories/activities';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMatterPlace, buildRunner, type MatterPlaceBuilt } from '../../factories/matters';
import { memberActor } from '../../factories/meetings';
import { buildMember } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let place: MatterPlaceBuilt;
let secretary: string;
let member: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  place = await buildMatterPlace(payload, 1);
  secretary = (await buildRunner(payload, 'branch-secretary', place.grid)).userId;
  member = (await buildUser(payload, { name: '王桂兰' })).id;
  await buildMember(payload, { organization: place.branch, user: member, name: '王桂兰' });
  await payload.create({
    collection: 'campaigns',
    data: {
      title: '雪停就扫，党员先上',
      slug: 'winter-snow',
      kind: 'vanguard',
      summary: '下雪的早上，党员先到楼门口。',
      about: '雪停以后两小时内扫开。',
      asks: '包一个楼门口\n叫上一户邻居',
      startsOn: '2026-11-01T00:00:00.000Z',
      isPublic: true,
    },
    overrideAccess: true,
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function as(user: string | null, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  if (user) {
    const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
    await context.addCookies([{ name, value, url: app.url }]);
  }
  return context.newPage();
}

const shoot = async (page: Page, name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/activity-${name}.png`, fullPage: true });
};

it('a member finds an activity, signs up, and checks in at the screen, without scripts', async () => {
  const { payload } = app;
  const { id, number } = await buildPublished(payload, place.branch, { inHours: 1 });
  const page = await as(member, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/`);
  await page.getByRole('link', { name: '周六上午清理楼道' }).click();
  await page.getByRole('button', { name: '我要报名' }).click();
  await page.getByText('您已报上名。').first().waitFor();
  await shoot(page, 'signed-up');
  await page.getByRole('button', { name: '不来了，取消报名' }).click();
  await page.getByText('已取消报名。').waitFor();
  await page.getByRole('button', { name: '我要报名' }).click();
  await beginActivity({ payload, actor: staffActor, id });
  const code = minuteCode(`activity:${number}`, new Date(), env().payloadSecret);
  await page.goto(`${app.url}/activities/${number}/check-in?code=${code}`);
  expect(page.url()).not.toContain('code=');
  await page.getByRole('button', { name: '我到了，签到' }).click();
  await page.getByText('签到成功。').waitFor();
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: '周六上午清理楼道' }).waitFor();
});

it('an organiser enters somebody without a phone, ticks the list, gives other hours and writes the summary, without scripts', async () => {
  const { payload } = app;
  const begins = Date.now() + 6000;
  await buildPublished(payload, place.branch, { inHours: 6 / 3600, title: '便民服务摊' });
  const page = await as(secretary, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/work/activities`);
  await page.getByRole('link', { name: '便民服务摊' }).click();
  await page.getByRole('link', { name: '代人报名' }).click();
  await page.getByLabel('姓名').fill('赵奶奶');
  await page.getByLabel('居民').check();
  await page.getByRole('button', { name: '登记' }).click();
  await page.locator('.govuk-error-summary').getByText('怎么认').waitFor();
  await page.getByLabel('怎么认').fill('3号楼2单元');
  await page.getByRole('button', { name: '登记' }).click();
  await page.getByText('已报上名。').waitFor();
  await page.getByRole('button', { name: '开始签到' }).click();
  await page.getByText('可以签到了。').waitFor();
  await page.getByRole('checkbox', { name: '赵奶奶' }).check();
  await page.getByRole('button', { name: '按名单记下' }).click();
  await page.getByText('到场名单（1/1）').waitFor();
  await page.getByRole('link', { name: '改时长' }).click();
  await page.getByLabel('记几小时').fill('1.25');
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByText('1.25小时').waitFor();
  await shoot(page, 'run');
  await page.waitForTimeout(Math.max(0, begins - Date.now()));
  await page.reload();
  await page.getByRole('button', { name: '结束活动' }).click();
  await page.getByText('活动结束。请写小结。').waitFor();
  await page.getByRole('link', { name: '写小结' }).click();
  await page.getByLabel('办成了什么').fill('理发41人。');
  await page.getByLabel('服务了多少人').fill('41');
  await page.getByLabel('花了多少钱').fill('0');
  await page.getByRole('button', { name: '公开小结' }).click();
  await page.getByText('小结已公开。').waitFor();
});

it('every page is sound for everybody at 320 pixels, and the list prints on one sheet', async () => {
  const { payload } = app;
  const users = await buildUsers(payload, 3);
  const { id, number } = await buildPublished(payload, place.branch, {
    inHours: 1,
    title: '扫雪演练',
    seats: 2,
  });
  for (const user of users) await signUp({ payload, actor: memberActor(user), id });
  const page = await as(secretary, { viewport: desktop });
  watchPage(page, app.url);
  const look = async (path: string, name: string) => {
    await page.goto(`${app.url}${path}`);
    await shoot(page, name);
    expect(await checkPage(page), path).toEqual([]);
  };
  await look('/activities', 'month');
  await look('/activities/past', 'past');
  await look(`/activities/${number}`, 'one');
  await look('/campaigns/winter-snow', 'campaign');
  await look('/work/activities/new', 'new');
  await look(`/work/activities/${id}`, 'published');
  for (const form of ['enter', 'partners/new'])
    await look(`/work/activities/${id}/${form}`, form.replace('/', '-'));
  await beginActivity({ payload, actor: staffActor, id });
  await look(`/work/activities/${id}/screen`, 'screen');
  await look(`/work/activities/${id}`, 'under-way');
  await look(`/work/activities/${id}/sheet`, 'sheet');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  if (screenshots) await page.pdf({ format: 'A4', path: `${screenshots}/activity-sheet.pdf` });
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  const mine = await as(member, { viewport: desktop });
  await mine.goto(`${app.url}/me/activities`);
  await mine.getByRole('button', { name: '生成日历地址' }).click();
  await mine.getByLabel('您的日历地址').waitFor();
  await shoot(mine, 'mine');
  expect(await checkPage(mine)).toEqual([]);
});
