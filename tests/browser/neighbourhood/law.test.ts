import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeToPublish, answerConsultation, publishAnswer } from '@/domain/neighbourhood';
import { fixedClock, setClock } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { answer, buildLawPlace, buildQuestion, visitor } from '../../factories/law';
import { buildKeptOrganization } from '../../factories/mediation';
import { checkPage, desktop, launchBrowser, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let place: Awaited<ReturnType<typeof buildLawPlace>>;
let township: { code: string; name: string };
let village: string;
/** The narrowest screen that pages must fit. */
const small = { width: 320, height: 640 };
const clock = fixedClock('2026-11-23T10:00:00+08:00');
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
  const { payload } = app;
  place = await buildLawPlace(payload);
  await buildKeptOrganization(payload);
  const read = (id: unknown) =>
    payload.findByID({ collection: 'divisions', id: String(id), depth: 0, overrideAccess: true });
  const community = await read(place.community);
  const above = await read(community.township);
  village = String(community.shortName);
  township = { code: String(above.code), name: String(above.shortName) };
  await payload.create({
    collection: 'legal-stations',
    data: {
      name: '测试公共法律服务工作室',
      community: place.community,
      address: '为民街1号',
      phone: '0312-2300001',
      monday: '9:00-12:00',
      holidays: 'closed',
      services: '法律咨询',
    } as never,
    overrideAccess: true,
  });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  setClock(null);
  await browser?.close();
  await app?.close();
});

async function as(user: string, options: Parameters<Browser['newContext']>[0]) {
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  const context = await browser.newContext(options);
  await context.addCookies([{ name, value, url: app.url }]);
  return context;
}

/** Looks at the page; axe needs scripts, so a page without them is looked at once more with them. */
async function shoot(page: Page, name: string, { axe = true } = {}): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(tooWide, `${name} scrolls sideways`).toBe(false);
  if (axe) expect(await checkPage(page), name).toEqual([]);
  if (screenshots) await page.screenshot({ path: `${screenshots}/law-${name}.png`, fullPage: true });
}

/** Publishes an answer about wages, so that the next question finds it. */
async function publishOne(): Promise<void> {
  const { payload } = app;
  const { id } = await buildQuestion(payload, place.community, {
    topic: 'labour',
    question: '工地拖欠工资半年没有合同，应该找哪个部门投诉要回来？',
  });
  const { actor } = place.helper;
  await answerConsultation({ payload, actor, id, text: '向劳动保障监察大队投诉，再申请劳动仲裁。' });
  await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
  await agreeToPublish({ payload, actor, id, agrees: true });
  const draft = await payload.db.findOne<{ id: string; question: string; answer: string }>({
    collection: 'legal-answers',
    where: { consultation: { equals: id } },
  });
  await publishAnswer({
    payload,
    actor: place.keeper,
    id: String(draft?.id),
    title: '工地拖欠工资找谁',
    question: draft?.question ?? '',
    answer: draft?.answer ?? '',
  });
}

it('somebody asks on a small phone without scripts, the helper answers, the asker asks back and rates', async () => {
  await publishOne();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: small });
  const page = await context.newPage();
  await page.goto(`${app.url}/law`);
  await shoot(page, 'home', { axe: false });
  await page.getByRole('link', { name: '我要咨询' }).click();
  await page.getByLabel('您在哪个乡镇（街道）').selectOption({ label: township.name });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await shoot(page, 'ask-refused', { axe: false });
  await page.getByLabel('您在哪个社区（村）').selectOption({ label: village });
  await page.getByLabel('劳动和工伤').check();
  await page.getByLabel('您的问题').fill('工地拖欠工资三个月，没有合同，应该找哪个部门投诉？');
  await page.getByLabel('您的手机号').fill('13812345678');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('别人问过相近的').waitFor();
  await shoot(page, 'similar', { axe: false });
  await page.getByRole('button', { name: '没有解决，接着提交' }).click();
  await page.getByText('收到了。请存好这个页面的地址').waitFor();
  const address = page.url().split('?')[0] ?? '';
  await shoot(page, 'asked', { axe: false });

  const work = await as(place.helper.actor.userId, { viewport: small });
  const desk = await work.newPage();
  watchPage(desk, app.url);
  await desk.goto(`${app.url}/me`);
  await desk.getByRole('link', { name: '答复法律咨询' }).click();
  await shoot(desk, 'work');
  await desk
    .getByRole('link', { name: /劳动和工伤/ })
    .first()
    .click();
  await shoot(desk, 'work-one');
  await desk.getByLabel('您的答复').fill(answer);
  await desk.getByRole('button', { name: '发出答复' }).click();
  await desk.getByText('答复已发给咨询人').waitFor();
  await work.close();

  await page.goto(address);
  await shoot(page, 'answered', { axe: false });
  await page.getByLabel('接着问').fill('包工头是个人，也能投诉吗？');
  await page.getByRole('button', { name: '发出追问' }).click();
  await page.getByText('追问已发给答复您的人').waitFor();
  await context.close();
});

it('every page of law passes at 320 pixels', async () => {
  const { payload } = app;
  const { id, path } = await buildQuestion(payload, place.community);
  await answerConsultation({ payload, actor: place.helper.actor, id, text: answer });
  const second = await buildQuestion(payload, place.community);
  const anybody = await browser.newContext({ viewport: small });
  const page = await anybody.newPage();
  watchPage(page, app.url);
  for (const [name, to] of [
    ['law', `/law?township=${township.code}`],
    ['stations', `/law/stations?township=${township.code}`],
    ['ask', `/law/ask?township=${township.code}`],
    ['answers', '/law/answers'],
    ['answers-none', '/law/answers?q=没有这样的词'],
    ['consultation', path],
    ['mediation', `${second.path}/mediation`],
  ] as const) {
    await page.goto(`${app.url}${to}`);
    await shoot(page, name);
  }
  await page.goto(`${app.url}/law/answers`);
  await page.getByRole('link', { name: '工地拖欠工资找谁' }).click();
  await shoot(page, 'answer');
  await anybody.close();

  const adviser = await as(place.adviser.actor.userId, { viewport: small });
  const visits = await adviser.newPage();
  watchPage(visits, app.url);
  await visits.goto(`${app.url}/work/law/visits`);
  await shoot(visits, 'visits');
  await adviser.close();

  const keeper = await as(place.keeper.userId, { viewport: small });
  const desk = await keeper.newPage();
  watchPage(desk, app.url);
  for (const [name, to] of [
    ['desk', '/work/law/desk'],
    ['assign', `/work/law/desk/${second.id}`],
    ['coverage', '/work/law/coverage'],
    ['helpers', '/work/law/helpers'],
  ] as const) {
    await desk.goto(`${app.url}${to}`);
    await shoot(desk, name);
  }
  await keeper.close();

  const helper = await as(place.helper.actor.userId, { viewport: desktop });
  const hours = await helper.newPage();
  watchPage(hours, app.url);
  await hours.goto(`${app.url}/work/law/hours`);
  await shoot(hours, 'hours');
  await helper.close();
});

it('is asked, rated and turned into a mediation by keyboard alone', async () => {
  const { payload } = app;
  const { path } = await buildQuestion(payload, place.community);
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  watchPage(page, app.url);
  await page.goto(`${app.url}${path}/mediation`);
  await page.getByLabel('您的姓名').focus();
  await page.keyboard.type('周建国');
  await page.keyboard.press('Tab');
  await page.keyboard.type('赵某');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('已转为调解，调解组织会联系您').first().waitFor();
  await shoot(page, 'mediation-done');
  await context.close();
});
