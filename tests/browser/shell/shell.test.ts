import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOverTheWire, checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';
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

async function open(
  path: string,
  options: BrowserContextOptions & { elder?: boolean; status?: number } = {},
) {
  const { elder, status, ...context } = options;
  const opened = await browser.newContext({ viewport: desktop, ...context });
  if (elder) await opened.addCookies([{ name: 'elder', value: '1', url: app.url }]);
  const page = await opened.newPage();
  watchPage(page, app.url, status);
  await page.goto(app.url + path);
  return page;
}

async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '下一步' }).click()]);
}

describe.each([
  ['standard', desktop, false],
  ['elder', phone, true],
] as const)('in %s mode', (_mode, viewport, elder) => {
  it.each(['/', '/community', '/empty', '/components', '/form', '/about', '/accessibility', '/privacy'])(
    `everybody can use %s at ${viewport.width} px`,
    async (path) => {
      const page = await open(path, { viewport, elder });
      expect(await checkPage(page)).toEqual([]);
      await page.context().close();
    },
  );

  it(`everybody can use a refused form at ${viewport.width} px`, async () => {
    const page = await open('/form', { viewport, elder, status: 422 });
    await submit(page);
    expect(await page.title()).toMatch(/^错误：/);
    expect(await checkPage(page)).toEqual([]);
    await page.context().close();
  });
});

it('the standard error pages can be used by everybody', async () => {
  for (const status of [400, 403, 404, 409, 413, 415, 422, 429, 500, 503]) {
    const page = await open(`/error/${status}`, { status, viewport: phone });
    expect(await checkPage(page), String(status)).toEqual([]);
    expect(await page.getByRole('link', { name: /12345/ }).count()).toBeGreaterThan(0);
    await page.context().close();
  }
});

it('the four questions stand on the first screen of a phone, in both modes', async () => {
  for (const [path, elder] of [
    ['/', false],
    ['/', true],
    ['/community', false],
  ] as const) {
    const page = await open(path, { viewport: { width: 360, height: 640 }, elder });
    const tiles = page.locator('.app-tile');
    expect(await tiles.locator('.app-tile__title').allTextContents()).toEqual([
      '我要反映问题',
      '我的网格是谁',
      '最新公告',
      '我的办件进度',
    ]);
    const last = await tiles.last().boundingBox();
    expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(640);
    await page.context().close();
  }
});

it('the first view weighs at most 60 KB and does not shift', async () => {
  const page = await (await browser.newContext({ viewport: phone })).newPage();
  expect(await bytesOverTheWire(page, `${app.url}/`)).toBeLessThanOrEqual(60 * 1024);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
  expect(shift).toBe(0);
  await page.context().close();
});

it('everything that can be pressed in elder mode is at least 44 pixels high or a link in a text', async () => {
  const page = await open('/form', { viewport: phone, elder: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, .app-nav a, .app-header a, input:not([type=hidden]), select')]
      .filter((element) => element.getBoundingClientRect().height > 0)
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(small.filter((html) => !html.includes('type="file"'))).toEqual([]);
  await page.context().close();
});
