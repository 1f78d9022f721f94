import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMatterAt, buildMatterPlace, buildRunner } from '../../factories/matters';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let matter: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const place = await buildMatterPlace(app.payload, 2);
  matter = await buildMatterAt(app.payload, place, 'carrying-out');
  const { userId } = await buildRunner(app.payload, 'branch-secretary', place.grid);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(app.payload, userId)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('lets the branch’s secretary give a task beside the line of the matter, and shows the board', {
  timeout: 300_000,
}, async () => {
  await page.goto(`${app.url}/admin/collections/matters/${matter}`, { waitUntil: 'networkidle' });
  await page.locator('[aria-current=step]', { hasText: '物业管' }).waitFor();
  await page.getByText('支部决议：办').waitFor();
  await page.locator('[data-verb=give-task]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('做什么').fill('建车棚');
  await dialog.getByLabel('做到什么样').fill('能停20辆');
  await dialog.getByLabel('交给谁', { exact: true }).selectOption('community');
  await dialog.getByLabel('期限（含这一天）').fill('2099-01-01');
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-give-task.png` });
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '建车棚' }).waitFor();
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-matter.png`, fullPage: true });
  await page.goto(`${app.url}/admin/matters-board`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: '议题看板', level: 1 }).waitFor();
  const row = page.getByRole('row', { name: /物业管/ });
  expect(await row.getByRole('link').first().textContent()).toBe('1');
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-board.png`, fullPage: true });
});
