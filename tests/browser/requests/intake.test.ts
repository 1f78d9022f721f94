import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetDirectory } from '@/domain/requests';
import { resetRequestLimits } from '@/portal/requests/rate-limits';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildDivision } from '../../factories/organization';
import { buildCategory, buildQuestion, buildRequest, buildStaff } from '../../factories/requests';
import { bytesOverTheWire, checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
const told = '家里暖气从昨天晚上起不热，老人受不了。';

beforeAll(async () => {
  app = await startTestApp();
  browser = await launchBrowser();
  const { payload } = app;
  const heating = await buildCategory(payload, { name: '水电气暖', hint: '停水停电、暖气不热' });
  const cold = await buildCategory(payload, { name: '供热不热', parent: heating });
  await buildCategory(payload, {
    name: '劳动争议',
    elsewhere: '拖欠工资请找劳动监察大队。',
    elsewherePhones: '12333 人社服务热线',
    elsewhereAddress: '兴定路1号',
    elsewhereHours: '工作日 8:30–17:30',
    elsewhereStillHere: true,
  });
  const community = await buildDivision(payload, { shortName: '明月豪苑社区' });
  const compound = String((await buildCompound(payload, { community: community.id, name: '明月豪苑' })).id);
  forgetDirectory(payload);
  await buildRequest(payload, { compound, category: cold, body: '明月豪苑三号楼暖气不热，昨天晚上就这样。' });
  const question = { category: heating, kind: 'choice', choices: '今天\n这几天' };
  await buildQuestion(payload, { ...question, label: '从什么时候开始？', required: true });
  forgetDirectory(payload);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) await resetRequestLimits(address);
});

const next = (page: Page, name = '下一步') => page.getByRole('button', { name, exact: true }).click();

/** From the first page to 是不是这件事; `look` is called on every new page. */
async function toSame(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto(`${app.url}/requests/new`);
  await page.getByLabel('水电气暖').check();
  await next(page);
  await look();
  await page.getByLabel('供热不热').check();
  await next(page);
  await page.locator('#placeText').fill('明月豪苑3号楼2单元');
  await next(page);
  await page.locator('#body').fill(told);
  await next(page);
  await look();
  await page.getByLabel('这几天').check();
  await next(page);
  await page.getByText('是不是这件事？').waitFor();
  await look();
}

async function visit(options: { javaScriptEnabled?: boolean } = {}): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  watchPage(page, app.url);
  return [page, context];
}

describe.each([true, false])('before sending, with JavaScript: %s', (javaScriptEnabled) => {
  it('offers what neighbours filed, and follows it', { timeout: 240_000 }, async () => {
    const [page, context] = await visit({ javaScriptEnabled });
    const findings: string[] = [];
    // axe is a script itself; without JavaScript the same markup is walked through.
    const look = async () => {
      if (javaScriptEnabled) findings.push(...(await checkPage(page)));
    };
    await toSame(page, look);
    await page.getByLabel('供热不热').first().check();
    await next(page);
    await look();
    await page.getByLabel('您的手机号').fill(javaScriptEnabled ? '13911112222' : '13911113333');
    await next(page, '我也遇到');
    await page.getByText('您也遇到了这件事').waitFor();
    await look();
    await page.goto(`${app.url}/demo/messages`);
    const text = await page.locator('main').textContent();
    const link = /\/follow\/[\w-]{32}/.exec(text ?? '')?.[0] ?? '';
    await page.goto(app.url + link);
    await page.getByRole('heading', { name: '供热不热' }).waitFor();
    await look();
    await next(page, '停止关注');
    await page.getByRole('heading', { name: '已停止关注' }).waitFor();
    await look();
    expect(findings).toEqual([]);
    await context.close();
  });

  it('goes on with an own one, shows what will be public, and files it', { timeout: 240_000 }, async () => {
    const [page, context] = await visit({ javaScriptEnabled });
    await toSame(page, async () => {});
    await page.getByLabel('不是，我要另外反映').check();
    await next(page);
    await page.getByLabel('手机号或固定电话').fill('13812345678');
    await page.getByLabel('可以公开').check();
    await next(page);
    await page.getByText('公开后，别人看到的是这样').waitFor();
    if (javaScriptEnabled) expect(await checkPage(page)).toEqual([]);
    await next(page, '提交');
    await page.getByText('已收到').first().waitFor();
    await context.close();
  });

  it('shows a matter that belongs elsewhere the way to go', { timeout: 120_000 }, async () => {
    const [page, context] = await visit({ javaScriptEnabled });
    await page.goto(`${app.url}/requests/new`);
    await page.getByLabel('劳动争议').check();
    await next(page);
    expect(await page.locator('main a[href="tel:12333"]').count()).toBe(1);
    if (javaScriptEnabled) expect(await checkPage(page)).toEqual([]);
    await next(page, '仍要反映');
    await page.locator('#placeText').waitFor();
    await context.close();
  });
});

describe('a draft', () => {
  it('survives a lost connection and a closed page, without the phone, and goes when it was sent', {
    timeout: 240_000,
  }, async () => {
    const [page, context] = await visit();
    await toSame(page, async () => {});
    await page.getByLabel('不是，我要另外反映').check();
    await next(page);
    await page.getByLabel('手机号或固定电话').fill('13812345678');
    await page.getByLabel('不公开', { exact: true }).check();
    await context.setOffline(true);
    await next(page);
    await page.getByText('现在没有网络，写的内容已存在这台手机上').waitFor();
    const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(stored).toContain('老人受不了');
    expect(stored).not.toContain('13812345678');
    await page.getByLabel('记住电话和称呼').check();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).toContain('13812345678');
    await context.setOffline(false);
    await page.goto(`${app.url}/requests/new`);
    await page.getByText('您上次写了一半').waitFor();
    expect(await checkPage(page)).toEqual([]);
    await next(page, '恢复上次没写完的内容');
    expect(await page.getByLabel('手机号或固定电话').inputValue()).toBe('13812345678');
    expect(await checkPage(page)).toEqual([]);
    await page.waitForTimeout(50);
    await next(page);
    await page.getByText('老人受不了').first().waitFor();
    await next(page, '提交');
    await page.getByText('已收到').first().waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  it('is forgotten after seven days, and when it is not wanted', { timeout: 120_000 }, async () => {
    const [page, context] = await visit();
    await page.goto(`${app.url}/requests/new`);
    const store = (daysAgo: number) =>
      page.evaluate((days) => {
        const savedAt = Date.now() - days * 86_400_000;
        const draft = { savedAt, step: 'what', values: [{ name: 'body', value: '写了一半的内容' }] };
        localStorage.setItem('portal.draft.new-request', JSON.stringify(draft));
      }, daysAgo);
    await store(8);
    await page.reload();
    expect(await page.getByText('您上次写了一半').count()).toBe(0);
    await store(6);
    await page.reload();
    await next(page, '不要了');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  it('keeps the first page of the form within 60 KB', async () => {
    const [page, context] = await visit();
    const bytes = await bytesOverTheWire(page, `${app.url}/requests/new`);
    console.info(`first page of the form: ${bytes} bytes over the wire`);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
    await context.close();
  });
});

describe('the counter', () => {
  async function signedIn(javaScriptEnabled: boolean): Promise<[Page, BrowserContext]> {
    const cookie = await app.signInAs((await buildStaff(app.payload, 'operator')).username);
    const [name = '', value = ''] = cookie.split('=');
    const context = await browser.newContext({ viewport: desktop, javaScriptEnabled });
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    watchPage(page, app.url);
    return [page, context];
  }

  it('takes a call by keyboard alone, with duplicates beside it', { timeout: 240_000 }, async () => {
    const [page, context] = await signedIn(true);
    await page.goto(`${app.url}/counter?channel=12345`);
    await page.keyboard.type(told);
    await page.keyboard.press('Tab');
    await page.keyboard.type('明月豪苑3号楼');
    await page.keyboard.press('Tab');
    await page.keyboard.type('供热不热');
    await page.getByText('来电人也遇到').first().waitFor();
    expect(await checkPage(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('13800001111');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '请向来电人复述' }).waitFor();
    expect(await checkPage(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('请把编号读给来电人').waitFor();
    expect(await checkPage(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('body');
    await context.close();
  });

  it('does the same without JavaScript, by buttons', { timeout: 120_000 }, async () => {
    const [page, context] = await signedIn(false);
    await page.goto(`${app.url}/counter`);
    await page.locator('#body').fill(told);
    await page.locator('#placeText').fill('明月豪苑3号楼');
    await next(page, '查找相近的和此人以前的诉求');
    expect(await page.getByText('来电人也遇到').count()).toBeGreaterThan(0);
    await next(page, '向来电人复述（Ctrl+Enter）');
    await next(page, '对，提交（Ctrl+Enter）');
    await page.getByText('请把编号读给来电人').waitFor();
    await context.close();
  });
});
