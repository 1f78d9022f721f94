import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildDivision } from '../../factories/organization';
import { buildManagement } from '../../factories/property';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let compound: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const community = String((await buildDivision(app.payload)).id);
  compound = String((await buildCompound(app.payload, { community, name: '棉麻厂家属院' })).id);
  await buildManagement(app.payload, compound, { mode: 'unmanaged', from: '2019-06-01' });
  const { id } = await buildUser(app.payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: community }],
  });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(app.payload, id)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('lets staff change who manages a compound, asks again beside the field, and shows the way so far', {
  timeout: 300_000,
}, async () => {
  await page.goto(`${app.url}/admin/collections/compounds/${compound}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /无人管，2019年6月1日起/ }).waitFor();
  await page.locator('[data-verb=change-management]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('管理方式', { exact: true }).selectOption('company');
  await dialog.getByLabel('从哪天起').fill('2024-03-01');
  await dialog.getByLabel('为什么变更').fill('居民会议选出自管会。');
  await dialog.getByLabel('凭据', { exact: true }).fill('会议纪要，存社区档案柜');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('请选择物业企业').waitFor();
  await dialog.getByLabel('管理方式', { exact: true }).selectOption('self-managed');
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-change-management.png` });
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('管理方式已变更').waitFor();
  await page.getByRole('link', { name: '自己管，2024年3月1日起' }).click();
  await page.getByText('无人管 → 自己管，从2024年3月1日起').waitFor();
  if (screenshots) await page.screenshot({ path: `${screenshots}/admin-management.png`, fullPage: true });
  expect(await page.locator('[data-verb=correct]').count()).toBe(1);
});
