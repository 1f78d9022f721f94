import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOrganization } from '../../../scripts/seed/organization';
import { seedProperty } from '../../../scripts/seed/property';
import { seedRatings } from '../../../scripts/seed/ratings';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildResidency } from '../../factories/residents';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let community: string;
let household: string;
let compound: string;
let rounds: Record<string, string>;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const city = await seedOrganization(app.payload);
  await seedProperty(app.payload, city);
  await seedRatings(app.payload, city);
  community = city.mingyue.id;
  compound = city.mingyue.compounds.明月新城 ?? '';
  const { docs } = await app.payload.find({
    collection: 'rating-rounds',
    sort: '-closesAt',
    depth: 0,
    overrideAccess: true,
  });
  rounds = { open: docs[0]?.id ?? '', last: docs[1]?.id ?? '' };
  const { docs: rated } = await app.payload.db.find<{ id: string; household: string }>({
    collection: 'property-ratings',
    where: { round: { equals: rounds.open } },
    limit: 0,
    pagination: false,
  });
  const done = new Set(rated.map((one) => one.household));
  household = city.mingyue.households.find((one) => one.compound === compound && !done.has(one.id))?.id ?? '';
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function as(roles: RoleFor[], options: Parameters<Browser['newContext']>[0]) {
  const { id } = await buildUser(app.payload, { roles });
  const [name = '', value = ''] = (await cookieFor(app.payload, id)).split(/=(.*)/);
  const context = await browser.newContext(options);
  await context.addCookies([{ name, value, url: app.url }]);
  return { id, context };
}

it('an old resident rates on a small phone without scripts; nothing is lost, and the receipt says what happens next', async () => {
  const { id, context } = await as([], { javaScriptEnabled: false, viewport: phone });
  await buildResidency(app.payload, { household, user: id });
  const page = await context.newPage();
  const shoot = async (name: string) => {
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide, `${name} scrolls sideways`).toBe(false);
    if (screenshots) await page.screenshot({ path: `${screenshots}/ratings-${name}.png`, fullPage: true });
  };
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: /第3次物业服务评价/ }).click();
  await page.getByRole('heading', { name: '评我家的物业' }).waitFor();
  await shoot('form');
  const dimensions = page.locator('fieldset');
  expect(await dimensions.count()).toBe(7);
  for (let index = 0; index < 6; index += 1)
    await dimensions.nth(index).getByLabel('满意', { exact: true }).check();
  await page.getByLabel('想说的话（可不填）').fill('电梯要修');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await shoot('errors');
  expect(await dimensions.first().getByLabel('满意', { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel('想说的话（可不填）').inputValue()).toBe('电梯要修');
  await dimensions.nth(6).getByLabel('不了解').check();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '交之前，请核对' }).waitFor();
  await shoot('check');
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '收到您家的评价' }).waitFor();
  await shoot('receipt');
  await page.goto(`${app.url}/me/ratings`);
  expect(await page.getByText('电梯要修').count()).toBe(1);
  await context.close();
});

it('every page is readable for everybody on a desk and a phone, and the sheet prints on one page', async () => {
  const { context } = await as([{ role: 'community-staff', kind: 'community', place: community }], {
    viewport: desktop,
  });
  const page = await context.newPage();
  watchPage(page, app.url, 422);
  const { docs } = await app.payload.find({
    collection: 'households',
    where: { compound: { equals: compound } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const { docs: rated } = await app.payload.db.find<{ id: string; household: string }>({
    collection: 'property-ratings',
    where: { round: { equals: rounds.open } },
    limit: 0,
    pagination: false,
  });
  const waiting = docs.find(({ id }) => !rated.some((one) => one.household === id));
  const paths = {
    list: '/ratings',
    home: '/',
    open: `/ratings/${rounds.open}`,
    results: `/ratings/${rounds.last}`,
    result: `/ratings/${rounds.last}/${compound}`,
    compound: `/compounds/${compound}`,
    households: `/ratings/${rounds.open}/households?compound=${compound}`,
    enter: `/ratings/${rounds.open}/enter/${waiting?.id}?channel=paper`,
    paper: `/ratings/${rounds.open}/paper`,
    new: '/ratings/new',
  };
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), path).toEqual([]);
    if (screenshots) await page.screenshot({ path: `${screenshots}/ratings-${name}.png`, fullPage: true });
  }
  await page.getByRole('button', { name: '保存，到时间自动开始' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  expect(await checkPage(page), 'refused form').toEqual([]);
  await page.goto(`${app.url}${paths.paper}`);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  if (screenshots)
    await (await import('node:fs/promises')).writeFile(`${screenshots}/ratings-paper.pdf`, pdf);
  await context.close();
});
