import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetDirectory } from '@/domain/requests';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCategory, buildHandlingUnit, buildRequestAt, buildStaff } from '../../factories/requests';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let unit: string;
const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
const photo = path.join(folder, 'leak.jpg');

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  browser = await launchBrowser();
  unit = await buildHandlingUnit(app.payload);
  await buildCategory(app.payload, { name: '水电气暖', hint: '停水停电、暖气不热', urgency: 'urgent' });
  await buildCategory(app.payload, { name: '道路和路灯', hint: '路面坑洼、路灯不亮' });
  forgetDirectory(app.payload);
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7799bb' } });
  writeFileSync(photo, await picture.jpeg().toBuffer());
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Walks the form on a phone up to the summary. `look` is called on every page. */
async function fillForm(page: Page, look: () => Promise<void> = async () => {}): Promise<void> {
  await page.goto(`${app.url}/requests/new`);
  await look();
  await page.getByLabel('水电气暖').check();
  await next(page);
  await look();
  await page.locator('#placeText').fill('明月豪苑3号楼2单元楼道');
  await next(page);
  await page.locator('#body').fill('楼道里的暖气管接头漏水，已经流到一楼了。');
  await page.locator('#photos').setInputFiles(photo);
  await look();
  await page.getByRole('button', { name: '上一步' }).click();
  await next(page);
  await page.getByAltText('第1张照片').waitFor();
  await page.getByLabel('情况紧急').check();
  await next(page);
  await look();
  await page.getByLabel('手机号或固定电话').fill('13812345678');
  await page.getByLabel('可以公开').check();
  await next(page);
  await look();
}

async function staffPage(
  role: 'operator' | 'unit-handler',
): Promise<{ page: Page; context: BrowserContext }> {
  const scope = role === 'operator' ? { kind: 'city' as const, id: '' } : { kind: 'unit' as const, id: unit };
  const cookie = await app.signInAs((await buildStaff(app.payload, role, scope)).username);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ viewport: desktop });
  await context.addCookies([{ name, value, url: app.url }]);
  return { page: await context.newPage(), context };
}

/** Opens a verb's dialog, fills it by `fill`, sends it with the keyboard. */
async function perform(page: Page, verb: string, fill: () => Promise<void>): Promise<void> {
  await page.locator(`[data-verb=${verb}]`).click();
  await page.locator('dialog[open]').waitFor();
  await fill();
  await page.keyboard.press('Control+Enter');
  await page.locator('.verb-bar__done').waitFor();
}

describe('from a leaking pipe to a satisfied resident', () => {
  it('is filed on a phone, dispatched, answered and evaluated', { timeout: 240_000 }, async () => {
    const resident = await browser.newContext({ viewport: phone });
    const page = await resident.newPage();
    watchPage(page, app.url);
    const findings: string[] = [];
    await fillForm(page, async () => {
      findings.push(...(await checkPage(page)));
    });
    const started = Date.now();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    expect(Date.now() - started).toBeLessThan(5000);
    findings.push(...(await checkPage(page)));
    const number = (await page.locator('.govuk-panel strong').textContent()) ?? '';
    await page.getByRole('link', { name: '查看这件事的进度' }).click();
    findings.push(...(await checkPage(page)));
    expect(findings).toEqual([]);

    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { number: { equals: number } },
      overrideAccess: true,
      depth: 0,
    });
    const id = String(docs[0]?.id);
    const operator = await staffPage('operator');
    await operator.page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });
    expect(await operator.page.locator('body').textContent()).toContain('楼道里的暖气管接头漏水');
    await perform(operator.page, 'accept', async () => {});
    await perform(operator.page, 'dispatch', async () => {
      await operator.page.locator('dialog select[name=unit]').selectOption(unit);
    });
    await operator.page.getByText('派给承办单位').first().waitFor();
    await operator.context.close();

    const handler = await staffPage('unit-handler');
    await handler.page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });
    await perform(handler.page, 'start', async () => {
      await handler.page.locator('dialog textarea').fill('已电话联系，十分钟后到。');
    });
    await perform(handler.page, 'reply', async () => {
      await handler.page.locator('dialog textarea').fill('已更换漏水的接头，试压正常，楼道积水已清理。');
    });
    await handler.page.getByText('正在查看可以做什么').waitFor({ state: 'detached' });
    const left = await handler.page
      .locator('[data-verb]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-verb')));
    for (const verb of ['start', 'reply', 'return', 'evaluate', 'close']) expect(left).not.toContain(verb);
    await handler.context.close();

    await page.reload();
    await page.getByText('已更换漏水的接头').first().waitFor();
    expect(await checkPage(page)).toEqual([]);
    await page.getByLabel('解决了', { exact: true }).check();
    await page.getByLabel('非常满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('您的评价：解决了，非常满意').waitFor();
    await resident.close();
  });

  it('works the same without JavaScript', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await fillForm(page);
    await page.getByRole('button', { name: '提交' }).click();
    expect(await page.locator('h1').textContent()).toContain('已收到');
    await context.close();
  });

  it('says what is wrong on top and beside the field, in the page’s own size', async () => {
    const page = await (await browser.newContext({ viewport: phone })).newPage();
    watchPage(page, app.url, 422);
    await page.goto(`${app.url}/requests/new`);
    await next(page);
    expect(await page.locator('.govuk-error-summary a').textContent()).toContain('请选择是什么事');
    expect(await checkPage(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the verb bar', () => {
  it('shows Chinese messages beside the fields, keeps the text and goes back to the button with Escape', {
    timeout: 120_000,
  }, async () => {
    const { id } = await buildRequestAt(app.payload, 'submitted');
    const { page, context } = await staffPage('operator');
    await page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });
    await page.locator('[data-verb=decline]').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog select[name=ground]').selectOption('outside-remit');
    expect(await page.locator('dialog textarea').inputValue()).toContain('12315');
    await page.locator('dialog textarea').fill('找');
    await page.keyboard.press('Control+Enter');
    await page.getByText('请写明应当找谁、怎么找').waitFor();
    expect(await page.locator('dialog textarea').inputValue()).toBe('找');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-verb'))).toBe('decline');
    await context.close();
  });
});

describe('the public list', () => {
  it('is accessible and fits a phone', async () => {
    const page = await (await browser.newContext({ viewport: phone })).newPage();
    watchPage(page, env().siteUrl);
    await page.goto(`${app.url}/requests`);
    expect(await checkPage(page)).toEqual([]);
    await page.goto(`${app.url}/track`);
    expect(await checkPage(page)).toEqual([]);
    await page.context().close();
  });
});
