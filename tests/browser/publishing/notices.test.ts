import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOrganization } from '../../../scripts/seed/organization';
import { seedPublishing } from '../../../scripts/seed/publishing';
import { startTestApp, type TestApp } from '../../factories/app';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
const pictures = process.env.SCREENSHOTS_DIR;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  await seedPublishing(app.payload, await seedOrganization(app.payload));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(address: string, viewport = desktop): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  watchPage(page, app.url);
  await page.goto(app.url + address);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

async function noticeLike(title: string): Promise<string> {
  const { docs } = await app.payload.find({
    collection: 'notices',
    where: { title: { like: title } },
    limit: 1,
  });
  return `/notices/${docs[0]?.id}`;
}

describe('the pages of notices', () => {
  it('are accessible, fit a narrow phone and ask no other host', async () => {
    const addresses: [string, string][] = [
      ['list', '/notices'],
      ['list-filtered', '/notices?township=130682002000&category=safety'],
      ['list-empty', '/notices?year=2020'],
      ['article', await noticeLike('供暖期开始')],
      ['article-scope', await noticeLike('紧急停水')],
      ['print', `${await noticeLike('供暖期开始')}/print`],
      ['search', `/search?q=${encodeURIComponent('停水')}`],
      ['search-empty', `/search?q=${encodeURIComponent('火星')}`],
    ];
    for (const [name, address] of addresses) {
      const page = await open(address);
      await shoot(page, `${name}-desktop`);
      expect(await checkPage(page), address).toEqual([]);
      await page.setViewportSize(phone);
      await shoot(page, `${name}-phone`);
      await page.context().close();
    }
  }, 120_000);

  it('filter and page without a script, and a reload keeps the choice', async () => {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${app.url}/notices`);
    await page.locator('summary').click();
    await page.getByLabel('类别').selectOption('guide');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.reload();
    expect(await page.getByLabel('类别').inputValue()).toBe('guide');
    expect(await page.getByRole('main').textContent()).toContain('医保开始缴费');
    expect(await page.getByRole('main').textContent()).not.toContain('邻里节');
    await page.goto(`${app.url}/notices`);
    const titles = () => page.locator('.app-notice-line__title').allTextContents();
    const first = await titles();
    expect(first).toHaveLength(20);
    await page.getByRole('link', { name: '下一页' }).click();
    expect(page.url()).toContain('page=2');
    const second = await titles();
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await context.close();
  });

  it('are printed without anything to press, with numbered pages', async () => {
    const page = await open(`${await noticeLike('供暖期开始')}/print`);
    const tools = page.locator('.app-letter-tools');
    expect(await tools.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await tools.isVisible()).toBe(false);
    expect(await page.locator('.app-letter__title').isVisible()).toBe(true);
    expect(await page.locator('.app-qr').isVisible()).toBe(true);
    const numbered = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map((rule) => rule.cssText)
        .join(' '),
    );
    expect(numbered).toMatch(/size: *A4/i);
    expect(numbered).toMatch(/@bottom-center[^}]*counter\(page\)[^}]*counter\(pages\)/);
    await page.context().close();
  });

  it('are found by their words', async () => {
    const page = await open('/search');
    await page.locator('#search-words').fill('电动车充电');
    await page.locator('#search-words').press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.locator('mark').first().textContent()).toMatch(/电动车|充电/);
    await page.locator('.app-results a').first().click();
    expect(await page.locator('h1').textContent()).toContain('集中充电棚');
    await page.context().close();
  });
});
