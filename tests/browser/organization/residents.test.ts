import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recentMessages } from '@/domain/accounts';
import { residenciesOf } from '@/domain/organization';
import { newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildBuilding, buildHousehold, buildNeighbourhood } from '../../factories/organization';
import { buildStaff } from '../../factories/requests';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let building: string;
let household: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { grid, compound } = await buildNeighbourhood(app.payload);
  building = String((await buildBuilding(app.payload, { grid, compound, name: '66号楼' })).id);
  household = String((await buildHousehold(app.payload, { building, unit: '1', room: '302' })).id);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function pageOf(options: Parameters<Browser['newContext']>[0], username?: string): Promise<Page> {
  const context = await browser.newContext(options);
  if (username) {
    const [name = '', value = ''] = (await app.signInAs(username)).split('=');
    await context.addCookies([{ name, value, url: app.url }]);
  }
  const page = await context.newPage();
  watchPage(page, app.url, 422);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

async function printedCode(): Promise<string> {
  const staff = await buildStaff(app.payload, 'administrator');
  const page = await pageOf({ viewport: desktop }, staff.username);
  await page.goto(`${app.url}/residents/letters?building=${building}`);
  expect(await checkPage(page)).toEqual([]);
  await page.getByRole('button', { name: '生成并打开打印页' }).click();
  await page.getByText('您家的验证码').waitFor();
  expect(await checkPage(page)).toEqual([]);
  await look(page, 'letters');
  if (screenshots) await page.pdf({ path: `${screenshots}/letters.pdf`, preferCSSPageSize: true });
  const code = (await page.locator('.app-letter__code').first().textContent()) ?? '';
  await page.context().close();
  return code;
}

it('takes a resident without scripts on a small phone from the letter to their own page', async () => {
  const code = await printedCode();
  const page = await pageOf({ viewport: phone, javaScriptEnabled: false });
  await page.goto(`${app.url}/verify?code=${code}`);
  await look(page, 'verify-1-start');
  await page
    .getByRole('button', { name: '先登录' })
    .or(page.getByRole('link', { name: '先登录' }))
    .click();
  await page.getByLabel('手机号').fill(newPhone());
  await page.getByRole('button', { name: '获取验证码' }).click();
  const [message] = await recentMessages({ payload: app.payload, limit: 1 });
  await page.getByLabel('6 位验证码').fill(/\d{6}/.exec(message?.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await look(page, 'verify-2-code');
  expect(await page.getByLabel('信上的验证码').inputValue()).toBe(code);
  await page.getByRole('button', { name: '下一步' }).click();
  await look(page, 'verify-3-confirm');
  await page.getByRole('button', { name: '是，我住在这里' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('您的姓名').fill('皇甫秀英');
  await page.getByRole('radio', { name: '产权人' }).check();
  await page.getByRole('button', { name: '是，我住在这里' }).click();
  await page.getByText('登记好了').waitFor();
  await look(page, 'verify-4-done');
  await page.getByRole('link', { name: '去“我的”' }).click();
  await page.getByRole('heading', { name: /我家：/ }).waitFor();
  await look(page, 'me');
  expect(await page.locator('main').textContent()).toContain('66号楼1单元302');
  await seenWithScripts(page);
  await page.getByRole('link', { name: /我的信息/ }).click();
  await look(page, 'my-data');
  expect(await page.locator('main').textContent()).toContain('皇甫秀英');
});

/** The same pages with scripts on, for axe and at 320 pixels. */
async function seenWithScripts(from: Page): Promise<void> {
  const context = await browser.newContext({ viewport: phone });
  await context.addCookies(await from.context().cookies());
  const page = await context.newPage();
  watchPage(page, app.url);
  const home = await from.getByRole('link', { name: /我搬走了/ }).getAttribute('href');
  for (const path of ['/verify', '/me', '/me/data', '/me/data/delete', '/me/data/phone', home ?? '']) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), path).toEqual([]);
  }
  await context.close();
}

it('lets staff register somebody at the counter by keyboard alone', async () => {
  const staff = await buildStaff(app.payload, 'administrator');
  const page = await pageOf({ viewport: desktop }, staff.username);
  await page.goto(`${app.url}/residents/new`);
  expect(await checkPage(page)).toEqual([]);
  const { keyboard } = page;
  await page.getByLabel('哪栋楼').focus();
  for (const text of ['66号楼', '1', '302', '公孙大娘', newPhone()]) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '请向对方复述' }).waitFor();
  await look(page, 'counter-read-back');
  expect(await checkPage(page)).toEqual([]);
  await page.getByRole('button', { name: '对，同意，提交' }).focus();
  await keyboard.press('Enter');
  await page.getByText('已登记到这一户').waitFor();
  await look(page, 'counter-done');
  const rows = await residenciesOf(app.payload, { household });
  expect(rows.map(({ personName }) => personName)).toContain('公孙大娘');
});
