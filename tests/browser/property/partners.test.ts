import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOrganization } from '../../../scripts/seed/organization';
import { seedProperty } from '../../../scripts/seed/property';
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
  compound = city.oldTown.compounds.棉麻厂家属院 ?? '';
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('takes an application from a small phone without scripts: what is wrong stands beside it, nothing is lost', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  const shoot = async (name: string) => {
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide, `${name} scrolls sideways`).toBe(false);
    if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  };
  await page.goto(`${app.url}/compounds/${compound}`);
  await shoot('compound-phone');
  await page.getByRole('link', { name: '申请为这个小区服务' }).click();
  expect(await page.getByLabel('棉麻厂家属院').isChecked()).toBe(true);
  await page.getByLabel('名称').fill('利民五金店');
  await page.getByLabel('商户').check();
  await page.getByLabel('能为居民做什么').fill('每月第一个周日上午在院门口免费磨刀、修锁。');
  await page.getByLabel('每月').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await shoot('apply-errors');
  expect(await page.getByLabel('名称').inputValue()).toBe('利民五金店');
  await page.getByLabel('年', { exact: true }).fill('2027');
  await page.getByLabel('月', { exact: true }).fill('1');
  await page.getByLabel('日', { exact: true }).fill('3');
  await page.getByLabel('一年').check();
  await page.getByLabel('联系人').fill('魏师傅');
  await page.getByLabel('联系电话').fill('13912345679');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '申请已收到' }).waitFor();
  expect(await page.locator('.app-code').first().textContent()).toMatch(/^HB\d{8}-\w{4}$/);
  await shoot('apply-receipt');
  await context.close();
});

it('is readable for everybody on a desk and a phone', async () => {
  const page = await (await browser.newContext({ viewport: desktop })).newPage();
  watchPage(page, app.url, 422);
  const partner = await page
    .goto(`${app.url}/partners`)
    .then(() => page.locator('h2 a').first().getAttribute('href'));
  const form = `/partners/apply?compound=${compound}`;
  for (const path of [
    '/partners',
    String(partner),
    '/compounds/pilot',
    '/dual-posts',
    '/partners/apply',
    `/compounds/${compound}`,
    form,
  ]) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), path).toEqual([]);
    if (screenshots)
      await page.screenshot({
        path: `${screenshots}/property${path.slice(0, 18).replaceAll('/', '-')}.png`,
        fullPage: true,
      });
  }
  // Sent without answers, the form says beside each field what is missing.
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  expect(await checkPage(page), 'refused form').toEqual([]);
});
