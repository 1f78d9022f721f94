import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sayOpinion } from '@/domain/matters';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildMatter,
  buildMatterAt,
  buildMatterPlace,
  buildRunner,
  readMatter,
} from '../../factories/matters';
import { residentActor } from '../../factories/residents';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A small phone without scripts, signed in. */
async function phoneOf(user: string): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  return context;
}

it('lets a resident say that they care, change it and judge, and the secretary go on, on phones without scripts', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { number } = await buildMatter(payload, place);
  const [home] = place.homes;
  const residents = await phoneOf(home?.user ?? '');
  const page = await residents.newPage();
  await page.goto(`${app.url}/matters`);
  await page.getByRole('link', { name: '电动车没地方停' }).click();
  await page.getByLabel('您的意见').fill('楼前划个地方集中停。');
  await page.getByRole('button', { name: '我也关心' }).click();
  await page.getByText('已收到，谢谢').waitFor();
  await page.getByRole('button', { name: '收回' }).click();
  await page.getByText('已收回').waitFor();
  await page.getByRole('button', { name: '我也关心' }).click();
  await page.getByText('1人关心，0条意见').waitFor();

  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const staff = await phoneOf(secretary.userId);
  const work = await staff.newPage();
  await work.goto(`${app.url}/matters/${number}`);
  await work.getByRole('link', { name: '写听民意小结' }).click();
  await work.getByRole('button', { name: '写听民意小结' }).click();
  await work.locator('.govuk-error-summary').waitFor();
  await work.getByLabel('听民意小结').fill('要求有地方停。');
  await work.getByRole('button', { name: '写听民意小结' }).click();
  await work.getByRole('link', { name: '提交支部议' }).click();
  await work.getByRole('button', { name: '提交支部议' }).click();
  await work.getByText('已办好').waitFor();
  expect(await work.locator('[aria-current="step"]').textContent()).toContain('支部议');
  await staff.close();

  const appraised = await readMatter(payload, await buildMatterAt(payload, place, 'appraising'));
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: '电动车没地方停' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.getByLabel('满意', { exact: true }).check();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已收到您家的评价').waitFor();
  expect(page.url()).toContain(appraised.number);
  await residents.close();
});

it('is readable for everybody on a desk, on a phone and on paper', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 6);
  const listening = await readMatter(payload, (await buildMatter(payload, place)).id);
  for (const { user } of place.homes)
    await sayOpinion({ payload, actor: residentActor(user), id: listening.id, words: '楼道里不安全' });
  const enjoying = await readMatter(payload, await buildMatterAt(payload, place, 'enjoying'));
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const { docs } = await payload.find({
    collection: 'matter-tasks',
    where: { matter: { equals: enjoying.id } },
    limit: 1,
    overrideAccess: true,
  });
  const paths: [string, string | null][] = [
    [`/matters/${listening.number}`, null],
    [`/matters/${listening.number}`, place.homes[0]?.user ?? null],
    [`/matters/${enjoying.number}`, null],
    ['/matters', null],
    ['/matters?step=completed', null],
    ['/matters/board', keeper.userId],
    [`/matters/tasks/${docs[0]?.id}`, keeper.userId],
    [`/matters/${listening.number}/do/enter-opinion`, keeper.userId],
  ];
  for (const [path, user] of paths) {
    // The check looks at 320 pixels too.
    const context = await browser.newContext({ viewport: screenshots ? phone : desktop });
    if (user) {
      const [name = '', value = ''] = (await cookieFor(payload, user)).split('=', 2);
      await context.addCookies([{ name, value, url: app.url }]);
    }
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), path).toEqual([]);
    if (screenshots) {
      const name = `matters${path.replace(/[\w-]{20,}/g, 'x').replace(/\W+/g, '-')}`;
      await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
    }
    await context.close();
  }
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${app.url}/matters/${enjoying.number}`);
  expect(await page.locator('.app-steps').isVisible()).toBe(true);
  expect(await page.locator('.app-nav').isVisible()).toBe(false);
  if (screenshots) await page.screenshot({ path: `${screenshots}/matters-print.png`, fullPage: true });
  await context.close();
});
