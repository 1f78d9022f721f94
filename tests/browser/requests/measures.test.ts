import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepSignals } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { bytesOverTheWire, checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
const pictures = process.env.PICTURES;

beforeAll(async () => {
  app = await startTestApp({ demo: true, admin: true });
  browser = await launchBrowser();
  await sweepSignals({ payload: app.payload });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

async function signedIn(username: string, password: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop });
  const cookie = await app.signInAs(username, password);
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  return context.newPage();
}

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)('on a %s', (name, viewport) => {
  it('anybody reads how the service centre does, how it is counted, and looks closer, without JavaScript', async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: name === 'desktop' });
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}/measures`);
    await page.getByRole('heading', { name: '办理情况', exact: true }).waitFor();
    await page.getByText('解决率怎么算').click();
    await page.getByText('“部分解决”单独列出').waitFor();
    await picture(page, `measures-${name}`);
    if (name === 'desktop') expect(await checkPage(page)).toEqual([]);
    await page.getByText('按时间、地点、分类、单位看').click();
    await page.getByLabel('承办单位').selectOption({ label: '市城市管理综合行政执法局' });
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('派给这个单位的').waitFor();
    expect(page.url()).toContain('unit=');
    await context.close();
  });
});

it('comes in at most 60 KB', async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  expect(await bytesOverTheWire(page, `${app.url}/measures`)).toBeLessThan(60 * 1024);
  await context.close();
});

it('a supervisor goes from a number to the list behind it, and settles a signal', async () => {
  const page = await signedIn('supervisor', 'Fengqiao-2026-duban');
  await page.goto(`${app.url}/admin/measures`);
  await page.getByRole('heading', { name: '服务数据' }).waitFor();
  await picture(page, 'admin-measures');
  const overdue = page.locator('.measures__figures li', { hasText: '其中逾期' }).getByRole('link');
  const shown = Number(await overdue.textContent());
  expect(shown).toBeGreaterThan(0);
  await overdue.click();
  await page.waitForURL(/collections\/requests/);
  await page
    .getByText(new RegExp(`of ${shown}|共 ?${shown}|/ ?${shown}|${shown} `))
    .first()
    .waitFor();
  await picture(page, 'admin-list-behind');
  await page.goto(`${app.url}/admin/measures`);
  await page.locator('.measures__signals a').first().click();
  await page.getByRole('heading', { name: /涉及的诉求/ }).waitFor();
  await picture(page, 'admin-signal');
  await page.getByRole('button', { name: '核实线索' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('核实结果').selectOption({ label: '属正常情况' });
  await dialog.getByLabel('核实的经过和理由').fill('当天集中答复积压的占道诉求，已抽查属实。');
  await dialog.getByRole('button', { name: '核实线索' }).click();
  await page.getByText('核实结果已记录').waitFor();
  await page.context().close();
});

it('a leader of a township sees the own place only', async () => {
  const page = await signedIn('township-leader', 'Fengqiao-2026-beicheng');
  await page.goto(`${app.url}/admin/measures`);
  await page.getByRole('heading', { name: '服务数据' }).waitFor();
  expect(await page.getByLabel('乡镇（街道）').locator('option').count()).toBe(1);
  expect(await page.getByText('数据异常线索').count()).toBe(0);
  await page.context().close();
});
