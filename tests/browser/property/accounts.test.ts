import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOrganization } from '../../../scripts/seed/organization';
import { seedProperty } from '../../../scripts/seed/property';
import { seedSelfManagement } from '../../../scripts/seed/self-management';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let compound: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const city = await seedOrganization(app.payload);
  await seedProperty(app.payload, city);
  await seedSelfManagement(app.payload, city);
  compound = city.oldTown.compounds.棉麻厂家属院 ?? '';
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const shoot = async (page: Page, name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
};

/** Signs somebody of the demo in by the name they are on record with. */
async function signedIn(page: Page, personName: string): Promise<void> {
  const row = await app.payload.db.findOne<{ id: string; user: string }>({
    collection: 'residencies',
    where: { personName: { equals: personName } },
  });
  const [name = '', value = ''] = (await cookieFor(app.payload, String(row?.user))).split('=', 2);
  await page.context().addCookies([{ name, value, url: app.url }]);
}

it('shows a year with its drawings, a month with its lines, in every width, on paper and in large type', async () => {
  const page = await (await browser.newContext({ viewport: desktop })).newPage();
  watchPage(page, app.url);
  const year = `${app.url}/compounds/${compound}/accounts`;
  await page.goto(year);
  const chart = page.getByRole('img', { name: /公共收益：\d{4}年每月收支和余额/ });
  await chart.waitFor();
  expect((await chart.boundingBox())?.height).toBeGreaterThan(200);
  expect(await checkPage(page)).toEqual([]);
  await shoot(page, 'accounts-year');
  await page.emulateMedia({ media: 'print' });
  await shoot(page, 'accounts-year-print');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 320, height: 640 });
  await shoot(page, 'accounts-year-320');
  await page.setViewportSize(desktop);
  await page
    .getByRole('link', { name: /^\d+月\s*公共收益/ })
    .first()
    .click();
  await page.getByRole('heading', { name: '公共收益的每一笔' }).waitFor();
  expect(await checkPage(page)).toEqual([]);
  await shoot(page, 'accounts-month');
  await page.goto(`${app.url}/compounds/${compound}`);
  expect(await checkPage(page)).toEqual([]);
  await shoot(page, 'compound-self-managed');
  await page.context().addCookies([{ name: 'elder', value: '1', url: app.url }]);
  await page.goto(year);
  await shoot(page, 'accounts-year-elder');
});

it('lets the treasurer enter one line after the other on a phone without scripts, and a neighbour ask', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await signedIn(page, '王志远');
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: /^记账/ }).click();
  await page
    .getByRole('link', { name: /公共收益/ })
    .first()
    .click();
  await page.getByRole('button', { name: '记上' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await shoot(page, 'enter-errors');
  const fill = async (item: string, amount: string) => {
    await page.getByLabel('收支和类别').selectOption({ label: '支出：小修小补' });
    await page.getByLabel(/^日期/).fill('1');
    await page.getByLabel('金额').fill(amount);
    await page.getByLabel('事项').fill(item);
    await page.getByRole('button', { name: '记上' }).click();
    await page.getByText('已记上').waitFor();
  };
  await fill('换2号楼门禁电池', '36.50');
  // What two lines have in common stays in the form.
  expect(await page.getByLabel(/^日期/).inputValue()).toBe('1');
  await fill('3号楼换锁芯', '80');
  await shoot(page, 'enter-lines');
  await page.getByRole('button', { name: /删去.*3号楼换锁芯/ }).click();
  await page.getByText('已删去').waitFor();
  expect(await page.getByRole('rowheader', { name: '换2号楼门禁电池' }).count()).toBe(1);
  expect(await page.getByRole('rowheader', { name: '3号楼换锁芯' }).count()).toBe(0);

  await context.clearCookies();
  await signedIn(page, '尹国强');
  await page.goto(`${app.url}/compounds/${compound}/accounts`);
  await page
    .getByRole('link', { name: /^\d+月\s*公共收益/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /^问这一笔/ })
    .first()
    .click();
  await page.getByRole('button', { name: '提问' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.getByLabel('您想问什么').fill('每户15元是怎么定的？');
  await shoot(page, 'ask');
  await page.getByRole('button', { name: '提问' }).click();
  await page.getByText('问题已收到').waitFor();
  await page.goto(`${app.url}/me/account-questions`);
  expect(await page.getByText('每户15元是怎么定的？').count()).toBe(1);
  await shoot(page, 'my-questions');
  await context.close();
});
