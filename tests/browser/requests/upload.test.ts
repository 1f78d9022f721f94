import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetDirectory } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCategory } from '../../factories/requests';
import { launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let photo: { name: string; mimeType: string; buffer: Buffer };
beforeAll(async () => {
  [app, browser] = [await startTestApp(), await launchBrowser()];
  await buildCategory(app.payload, { name: '水电气暖', hint: '停水停电、暖气不热', urgency: 'urgent' });
  forgetDirectory(app.payload);
  const raw = { width: 900, height: 700, channels: 3 } as const;
  const buffer = await sharp(randomBytes(900 * 700 * 3), { raw })
    .jpeg({ quality: 90 })
    .toBuffer();
  photo = { name: '漏水.jpg', mimeType: 'image/jpeg', buffer };
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** On a phone with a slow line, up to the page that takes photos. */
async function atPhotos(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${app.url}/requests/new`);
  await page.getByLabel('水电气暖').check();
  await next(page);
  await page.locator('#placeText').fill('明月豪苑3号楼2单元楼道');
  await next(page);
  await page.locator('#body').fill('楼道里的暖气管接头漏水，已经流到一楼了。');
  await page.locator('#photos').setInputFiles(photo);
  return page;
}

it('shows how far a large photo is on a slow line, and goes on to the next page', async () => {
  const page = await atPhotos();
  const line = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 20, downloadThroughput: 1e6, uploadThroughput: 400_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  await next(page);
  await page.getByText(/已传\d+%|正在处理照片/).waitFor();
  expect(await page.getByLabel('上传进度').count()).toBe(1);
  // The page that takes the place of the old one works: its own script offers to remember the number.
  await page.getByLabel('手机号或固定电话').waitFor();
  await page.getByLabel(/记住电话和称呼/).waitFor();
  await page.context().close();
});

it('keeps what was filled in when the line breaks, and sends it at the second press', async () => {
  const page = await atPhotos();
  await page.route('**/requests/new', (route) => route.abort('connectionreset'), { times: 1 });
  await next(page);
  await page.getByText('没有传完').waitFor();
  expect(await page.locator('#body').inputValue()).toContain('暖气管接头漏水');
  await page.waitForTimeout(1600);
  await next(page);
  await page.getByLabel('手机号或固定电话').waitFor();
  await page.context().close();
});
