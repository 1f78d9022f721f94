import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMatterAt, buildMatterPlace, buildRunner } from '../../factories/matters';
import { buildMembers, buildSession } from '../../factories/meetings';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let meeting: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  const present = await buildMembers(payload, place.branch, 3);
  meeting = (await buildSession(payload, place.branch, { matters: [matter], present })).id;
  const { userId } = await buildRunner(payload, 'branch-secretary', place.grid);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(payload, userId)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('lets a secretary write down a result and end the meeting, with the agenda and the history beside', {
  timeout: 300_000,
}, async () => {
  await page.goto(`${app.url}/admin/collections/branch-meetings/${meeting}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: '议程（1项）' }).waitFor();
  await page.locator('[data-verb=decide]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('哪一项').selectOption({ index: 1 });
  await dialog.getByLabel('结果').selectOption('adopt');
  await dialog.getByRole('spinbutton', { name: '同意' }).fill('2');
  await dialog.getByLabel('决议的内容').fill('建车棚，装充电柜。');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('合计2票').waitFor();
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-decide.png` });
  await dialog.getByRole('spinbutton', { name: '反对' }).fill('1');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '2、1、0' }).waitFor();
  await page.locator('[data-verb=close]').click();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByText('会议结束，决议已经生效').waitFor();
  await page.locator('.request-history').getByText('结束会议').waitFor();
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-meeting.png`, fullPage: true });
  expect(await page.locator('[data-verb=close]').count()).toBe(0);
  expect(await page.locator('[data-verb=write-minutes]').count()).toBe(1);
});
