import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declineRequest } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequest, operator } from '../../factories/requests';
import { checkPage, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const screenshots = process.env.SCREENSHOTS;
const take = async (page: Page, name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
};

async function onPhone(path: string) {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  watchPage(page, app.url);
  await page.goto(app.url + path);
  return page;
}

it('lets the requester add to a declined request and take back an open one, on a phone', {
  timeout: 240_000,
}, async () => {
  const { id, trackingToken } = await buildRequest(app.payload);
  await declineRequest({
    payload: app.payload,
    id,
    actor: operator,
    ground: 'same-matter',
    referral: '请在原来的办件里查看进度，有新情况可以补充说明。',
  });
  const page = await onPhone(`/track/${trackingToken}`);
  await take(page, 'supplement');
  expect(await checkPage(page)).toEqual([]);
  await page.getByLabel('要补充的情况').fill('这次是北门，不是南门。');
  await page.getByRole('button', { name: '提交补充说明' }).click();
  await page.getByText('补充说明已送到').waitFor();
  expect(await checkPage(page)).toEqual([]);

  const open = await buildRequest(app.payload);
  await page.goto(`${app.url}/track/${open.trackingToken}`);
  await page.getByRole('link', { name: '可以撤回' }).click();
  await take(page, 'cancel');
  expect(await checkPage(page)).toEqual([]);
  await page.getByRole('button', { name: '确定撤回' }).click();
  await page.getByText('已撤回，不再办理。').first().waitFor();
});

it('shows whom to call in large print after sending what speaks of danger', {
  timeout: 120_000,
}, async () => {
  const body = '三楼的配电箱冒烟，有人被困在屋里。';
  const { trackingToken } = await buildRequest(app.payload, { body });
  const page = await onPhone(`/requests/filed/${trackingToken}`);
  await take(page, 'emergency');
  expect(await checkPage(page)).toEqual([]);
  const numbers = await page.locator('.app-emergency__number').allInnerTexts();
  expect(numbers.map((text) => text.match(/1\d\d/)?.[0]).toSorted()).toEqual(['110', '119', '120', '122']);
});
