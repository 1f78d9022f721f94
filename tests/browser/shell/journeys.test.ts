import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../../unit/portal/form-server';
import { desktop, launchBrowser, phone } from '../shared';
import { startShellApp } from './shell-app';

let app: Awaited<ReturnType<typeof startShellApp>>;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startShellApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  await page.goto(app.url + path);
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
}

describe.each([
  ['with', true],
  ['without', false],
])('%s JavaScript', (_how, javaScriptEnabled) => {
  it('a long form keeps what was typed through errors, forward, back to a question, and to the end', async () => {
    const page = await open('/form', { javaScriptEnabled, viewport: phone });
    await page.getByLabel('手机号').fill('138');
    await press(page, '下一步');
    expect(await page.getByRole('alert').textContent()).toContain('请写一写是什么问题');
    expect(await page.getByLabel('手机号').inputValue()).toBe('138');
    await page.getByLabel('说说情况').fill('暖气管漏水');
    await press(page, '下一步');
    expect(await page.locator('h1').textContent()).toBe('提交前请核对');
    await page.getByRole('button', { name: /^修改\s*情况$/ }).click();
    expect(await page.getByLabel('说说情况').inputValue()).toBe('暖气管漏水');
    await press(page, '下一步');
    await press(page, '提交');
    expect(await page.locator('h1').textContent()).toBe('已收到您反映的问题');
    await page.context().close();
  });

  it('elder mode is one press away, stays, and leads back to the same page', async () => {
    const page = await open('/privacy?from=here', { javaScriptEnabled });
    const size = () =>
      page
        .locator('main p')
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
    const before = javaScriptEnabled ? Number.parseFloat(await size()) : 17;
    await press(page, '适老版');
    expect(page.url()).toBe(`${app.url}/privacy?from=here`);
    expect(await page.locator('html').getAttribute('class')).toContain('app-elder');
    if (javaScriptEnabled) expect(Number.parseFloat(await size())).toBeGreaterThanOrEqual(before * 1.4);
    await page.goto(`${app.url}/about`);
    expect(await page.getByText('打电话也能办').count()).toBe(1);
    await press(page, '标准版');
    expect(await page.locator('html').getAttribute('class')).not.toContain('app-elder');
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  it('the first key leads past the navigation', async () => {
    const page = await open('/about');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到主要内容');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main-content');
    await page.context().close();
  });

  it('a refused form starts at its summary, whose links lead into the fields', async () => {
    const page = await open('/form');
    await press(page, '下一步');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place');
    await page.context().close();
  });
});

describe('the small scripts', () => {
  it('show chosen photos with their number, and say when there are too many', async () => {
    const page = await open('/form');
    const photos = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `${index}.png`,
        mimeType: 'image/png',
        buffer: png,
      }));
    await page.getByLabel('照片').setInputFiles(photos(2));
    expect(await page.locator('.app-files').textContent()).toBe('已选 2 个');
    const loaded = await page
      .locator('.app-files__list img')
      .evaluateAll((images) =>
        Promise.all(
          images.map((image) => image instanceof HTMLImageElement && image.decode().then(() => true)),
        ),
      );
    expect(loaded).toEqual([true, true]);
    await page.getByLabel('照片').setInputFiles(photos(7));
    expect(await page.locator('.app-files').textContent()).toContain('最多 6 个');
    await page.context().close();
  });

  it('count characters as people do, also outside the basic plane', async () => {
    const page = await open('/form');
    await page.getByLabel('说说情况').fill('𠮷野家灯');
    expect(await page.locator('.app-count').textContent()).toBe('还可以写 996 个字');
    await page.context().close();
  });

  it('send a form once when it is pressed twice', async () => {
    const page = await open('/form');
    const posts: string[] = [];
    await page.route('**/form', async (route) => {
      if (route.request().method() === 'POST') posts.push(route.request().url());
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.getByRole('button', { name: '下一步' }).dblclick();
    await page.waitForEvent('load');
    expect(posts).toHaveLength(1);
    await page.context().close();
  });

  it('offer printing only where they can print', async () => {
    const page = await open('/components');
    expect(await page.getByRole('button', { name: '打印本页' }).isVisible()).toBe(true);
    const plain = await open('/components', { javaScriptEnabled: false });
    expect(await plain.getByRole('button', { name: '打印本页' }).isVisible()).toBe(false);
    await page.context().close();
    await plain.context().close();
  });
});

it('on paper a page has no navigation, buttons or footer', async () => {
  const page = await open('/components');
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    '.app-nav',
    '.app-header__tools',
    '.app-footer',
    '.govuk-pagination',
    '.app-print',
    '.app-tabs',
  ]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});
