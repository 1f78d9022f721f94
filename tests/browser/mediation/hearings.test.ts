import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failDispute } from '@/domain/mediation';
import { fixedClock, setClock } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  agreedTerms,
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  settleInWriting,
  sheetOf,
  type Tribunal,
} from '../../factories/hearings';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let tribunal: Tribunal;
const begin = '2026-11-23T09:00:00+08:00';
const clock = fixedClock(begin);
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
  tribunal = await buildTribunal(app.payload, { name: '明月社区人民调解委员会' });
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
  if (screenshots) await page.screenshot({ path: `${screenshots}/hearings-${name}.png`, fullPage: true });
}

it('a mediator holds a session, writes the agreement and settles, on a small phone without scripts', async () => {
  const { id } = await buildAgreed(app.payload, tribunal);
  const context = await as(tribunal.mediator.user, { javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(`${app.url}/work/mediation/calendar`);
  await page.getByRole('link', { name: /调解TJ/ }).click();
  await shoot(page, 'case', { axe: false });
  clock.set(inHours(24));
  await page.getByRole('button', { name: /^开始调解/ }).click();
  await page.getByText('开始调解。先记谁到了').waitFor();
  await page.getByRole('link', { name: /^记谁到了/ }).click();
  await page.getByRole('button', { name: '记下到场情况' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  for (const group of await page.getByLabel('到场', { exact: true }).all()) await group.check();
  await shoot(page, 'attendance', { axe: false });
  await page.getByRole('button', { name: '记下到场情况' }).click();
  await page.getByRole('link', { name: /^写笔录/ }).click();
  await page.getByLabel(/第1次/).fill('双方各让三尺。');
  await page.getByRole('button', { name: '存下笔录' }).click();
  await page.getByRole('link', { name: /^结束这次调解会/ }).click();
  await page.getByLabel('谈成了，写协议').check();
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await page.getByRole('link', { name: '写协议书' }).click();
  await page.getByLabel('各方当事人的责任').fill(agreedTerms.responsibilities);
  await page.getByRole('button', { name: '存成新的一稿' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  expect(await page.getByLabel('各方当事人的责任').inputValue()).toBe(agreedTerms.responsibilities);
  await page.getByLabel('协议内容').fill(agreedTerms.terms);
  await page.getByLabel('纠纷的主要事实').fill(agreedTerms.facts);
  await page.getByLabel('履行方式').fill(agreedTerms.performance);
  await page.getByRole('button', { name: '存成新的一稿' }).click();
  await page.getByRole('link', { name: '签好了，协议生效' }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await shoot(page, 'sign', { axe: false });
  await page.getByRole('button', { name: '协议生效' }).click();
  await page.getByText('协议生效了').waitFor();
  await shoot(page, 'settled', { axe: false });
  await context.close();
  clock.set(begin);
  expect(id).toBeTruthy();
}, 180_000);

it('every page passes axe at 320 pixels and can be gone through by keyboard', async () => {
  clock.set(begin);
  const settled = await buildAgreed(app.payload, tribunal, { hours: 48 });
  const failed = await buildAgreed(app.payload, tribunal, { hours: 50 });
  const coming = await buildAgreed(app.payload, tribunal, { hours: 60 });
  clock.set(inHours(48));
  await settleInWriting(app.payload, tribunal, settled.id);
  clock.set(inHours(2));
  await holdSession(app.payload, tribunal, failed.id, { result: 'failed' });
  await failDispute({
    payload: app.payload,
    actor: tribunal.as,
    dispute: failed.id,
    reason: '谈不拢',
    told: true,
  });
  const context = await as(tribunal.desk.userId, { viewport: phone });
  const page = await context.newPage();
  watchPage(page, app.url);
  const at = (id: string, path: string) => `${app.url}/work/mediation/${id}/${path}`;
  const held = (await sheetOf(app.payload, tribunal, settled.id)).sessions[0]?.id;
  const pages: [name: string, address: string][] = [
    ['calendar-week', `${app.url}/work/mediation/calendar`],
    ['calendar-month', `${app.url}/work/mediation/calendar?month=2026-11`],
    ['hearings-coming', at(coming.id, 'hearings')],
    ['hearings-settled', at(settled.id, 'hearings')],
    ['hearings-failed', at(failed.id, 'hearings')],
    ['plan', at(coming.id, 'sessions/new')],
    ['confirmation', at(settled.id, 'confirmation')],
    ['follow-up-day', at(settled.id, 'follow-up-day')],
    ['document', at(settled.id, 'documents/new')],
    ['file', at(settled.id, 'file')],
    ['failure-notice', at(failed.id, 'failure-notice')],
    ['registration', at(settled.id, 'registration')],
    ['choices', at(settled.id, 'choices')],
    ['notes-paper', at(settled.id, `sessions/${held}/notes-paper`)],
    ['attendance-paper', at(settled.id, `sessions/${held}/attendance-paper`)],
    ['board', `${app.url}/work/mediation/board`],
    ['party', `${app.url}/mediation/case/${settled.tokens[0]}`],
  ];
  for (const [name, address] of pages) {
    await page.goto(address);
    await shoot(page, name);
  }
  // By keyboard alone: a session is planned.
  await page.goto(at(coming.id, 'sessions/new'));
  await page.getByLabel('开始', { exact: true }).focus();
  await page.getByLabel('开始', { exact: true }).fill('2026-12-01T09:00');
  await page.getByLabel('结束', { exact: true }).fill('2026-12-01T10:00');
  await page.getByLabel('双方都同意约在这个时间').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '约好，告诉双方' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('约好了，双方会收到消息').waitFor();
  const print = await page.context().newPage();
  await print.goto(at(failed.id, 'failure-notice'));
  await print.emulateMedia({ media: 'print' });
  expect(await print.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await print.getByText('调解不成告知书').first().isVisible()).toBe(true);
  await context.close();
}, 180_000);

it('the figures are told to everybody, in a quarter that is over', async () => {
  clock.set('2027-01-05T09:00:00+08:00');
  for (const viewport of [phone, desktop]) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}/mediation/figures`);
    await page.getByRole('heading', { name: '调解数据', level: 1 }).waitFor();
    await page.getByText('怎么算的').click();
    await shoot(page, viewport === phone ? 'figures-phone' : 'figures');
    await context.close();
  }
  clock.set(begin);
}, 120_000);
