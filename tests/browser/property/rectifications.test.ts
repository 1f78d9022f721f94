import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askResidents, sweepRectifications } from '@/domain/property';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { photoBytes, staffActor } from '../../factories/property';
import { buildActor, buildInhabited, buildRectification } from '../../factories/rectifications';
import { buildList } from '../../factories/red-black';
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

it('takes a manager from the task to the report and a resident to the answer, on a phone without scripts', async () => {
  const { payload } = app;
  const { compound, homes } = await buildInhabited(payload, 1);
  const id = await buildRectification(payload, compound);
  const manager = await buildActor(payload, 'property-manager', compound);
  const managers = await phoneOf(manager.userId);
  const page = await managers.newPage();
  const shoot = async (name: string, of = page) => {
    if (screenshots) await of.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  };
  await page.goto(`${app.url}/property`);
  await shoot('property-manager');
  await page.getByRole('link', { name: /报完成/ }).click();
  await page.getByLabel(/现在拍/).setInputFiles({
    name: '改后.jpg',
    mimeType: 'image/jpeg',
    buffer: await photoBytes(),
  });
  await page.getByLabel('一共花了多少元').fill('很多');
  await page.getByRole('button', { name: '报给社区核对' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  // The photo that was taken stays, and can be looked at.
  expect(await page.getByRole('img', { name: '第1张照片' }).count()).toBe(1);
  await shoot('report-errors');
  await page.getByLabel('做了什么').fill('换了四盏灯');
  await page.getByLabel('一共花了多少元').fill('120.50');
  await page.getByLabel('物业企业').check();
  await page.getByRole('button', { name: '报给社区核对' }).click();
  await page.getByText('已报上去').waitFor();
  await askResidents({ payload, actor: staffActor, id });
  await sweepRectifications({ payload });

  const residents = await phoneOf(homes[0]?.user ?? '');
  const home = await residents.newPage();
  await home.goto(`${app.url}/me`);
  await home.getByRole('link', { name: /2单元/ }).click();
  await home.getByRole('button', { name: '提交回答' }).click();
  await home.locator('.govuk-error-summary').waitFor();
  await shoot('answer-errors', home);
  await home.getByLabel('修好了', { exact: true }).check();
  await home.getByRole('button', { name: '提交回答' }).click();
  await home.getByText('已收到您家的回答').waitFor();
  await shoot('answered', home);
  await managers.close();
  await residents.close();
});

it('is readable for everybody on a desk and a phone', async () => {
  const { payload } = app;
  const { community, compound } = await buildInhabited(payload, 1);
  const id = await buildRectification(payload, compound);
  const keeper = await buildActor(payload, 'community-staff', community);
  const manager = await buildActor(payload, 'property-manager', compound);
  await buildList(payload, compound);
  const paths: [string, string | null][] = [
    [`/rectifications/${id}`, null],
    [`/compounds/${compound}/rectifications`, null],
    ['/ratings/lists', null],
    ['/inspections/new', keeper.userId],
    ['/property', manager.userId],
    [`/property/rectifications/${id}/done`, manager.userId],
    [`/property/rectifications/${id}/extension`, manager.userId],
  ];
  for (const [path, user] of paths) {
    const context = await browser.newContext({ viewport: desktop });
    if (user) {
      const [name = '', value = ''] = (await cookieFor(payload, user)).split('=', 2);
      await context.addCookies([{ name, value, url: app.url }]);
    }
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), path).toEqual([]);
    if (screenshots)
      await page.screenshot({
        path: `${screenshots}/desk${path.replace(/[\w-]{36}/g, 'x').replaceAll('/', '-')}.png`,
        fullPage: true,
      });
    await context.close();
  }
});
