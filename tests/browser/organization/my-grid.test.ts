import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOrganization } from '../../../scripts/seed/organization';
import { startTestApp, type TestApp } from '../../factories/app';
import { launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  await seedOrganization(app.payload);
  browser = await launchBrowser();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function look(name: string) {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  const { scroll, client } = await widths();
  expect(scroll, `${name} scrolls sideways`).toBeLessThanOrEqual(client);
}

/** Scripts of the page are off; the browser itself may still be asked. */
async function widths() {
  return page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
}

it('leads a resident without scripts on a small phone from the community to the four who answer', async () => {
  await page.goto(`${app.url}/my-grid`);
  await look('my-grid-start');
  await page.getByRole('link', { name: '明月豪苑社区' }).click();
  await look('my-grid-community');
  await page.getByRole('link', { name: '明月豪苑' }).first().click();
  await page.getByRole('link', { name: '1号楼' }).click();
  await expect(page.locator('h1').textContent()).resolves.toBe('谁为明月豪苑1号楼负责');
  await look('my-grid-chain');
  expect(await page.locator('.app-chain__step').count()).toBe(4);
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThanOrEqual(3);
});

it('remembers the building on the device and forgets it again', async () => {
  await page.getByRole('button', { name: '记住我的楼栋' }).click();
  await expect(page.getByText('下次打开').textContent()).resolves.toContain('明月豪苑1号楼');
  await page.goto(`${app.url}/my-grid`);
  await expect(page.locator('h1').textContent()).resolves.toBe('谁为明月豪苑1号楼负责');
  await page.getByRole('button', { name: '忘记我的楼栋' }).click();
  await expect(page.locator('h1').textContent()).resolves.toBe('我的网格');
});

it('finds a building by what people type, and names the gaps honestly', async () => {
  await page.getByRole('searchbox', { name: '小区、楼栋、社区或村' }).fill('水岸嘉园1');
  await page.getByRole('button', { name: '搜索' }).last().click();
  await look('my-grid-found');
  await page.getByRole('link', { name: '水岸嘉园1号楼' }).click();
  await look('my-grid-gaps');
  await expect(page.locator('main').textContent()).resolves.toContain('这个网格还没有成立党支部');
  await expect(page.locator('main').textContent()).resolves.toContain('先由上一级负责：明月豪苑社区党总支');
});

it('has no accessibility faults on any page of the journey', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  page = await context.newPage();
  for (const path of [
    '/my-grid',
    '/my-grid?community=130682002012',
    '/my-grid?q=明月豪苑1',
    '/communities',
    '/communities/130682002012',
    '/communities/130682001001',
    '/communities/130682203200',
  ]) {
    await page.goto(`${app.url}${path}`);
    await look(`page${path.replace(/\W+/g, '-')}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      path,
    ).toEqual([]);
  }
});
