import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildBook, buildKeeper, buildSelfManaged } from '../../factories/self-management';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let book: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const { compound, community } = await buildSelfManaged(app.payload);
  book = (await buildBook(app.payload, compound, { opening: 123_450, lines: [], publish: false })).id;
  const keeper = await buildKeeper(app.payload, community);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(app.payload, keeper.userId)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const shoot = async (name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
};

it('lets staff enter a line with what is wrong beside its field, see it in the book, and find the way to the import', {
  timeout: 300_000,
}, async () => {
  await page.goto(`${app.url}/admin/collections/compound-accounts/${book}`, { waitUntil: 'networkidle' });
  await page.getByText('1,234.50').first().waitFor();
  await page.locator('[data-verb=add-line]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('收入还是支出').selectOption('spending');
  await dialog.getByLabel('类别', { exact: true }).selectOption('parking');
  await dialog.getByLabel('事项').fill('换楼道灯');
  await dialog.getByLabel('金额（元）').fill('一百');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('请填写金额').waitFor();
  await dialog.getByLabel('金额（元）').fill('108.50');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('请选择支出的类别').waitFor();
  await dialog.getByLabel('类别', { exact: true }).selectOption('upkeep');
  await shoot('admin-add-line');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已记上').waitFor();
  await page.getByRole('link', { name: '换楼道灯' }).waitFor();
  await page.getByText('1,126.00').first().waitFor();
  await shoot('admin-book');
  await page.getByRole('link', { name: '从表格导入' }).click();
  await page.getByRole('heading', { name: '导入收支明细' }).waitFor();
  await page.getByLabel('CSV 或 XLSX 文件').waitFor();
  await shoot('admin-import-accounts');
});
