import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeUnanswered } from '@/domain/requests/follow-through/close-unanswered';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequestAt } from '../../factories/requests';
import { checkPage, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;

/** Looks at a page with a browser that runs scripts: axe is one. The journey itself goes without. */
async function lookAt(path: string, cookie?: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: phone });
  if (cookie) await signIn(context, cookie);
  const page = await context.newPage();
  watchPage(page, app.url);
  await page.goto(`${app.url}${path}`);
  const findings = await checkPage(page);
  await context.close();
  return findings;
}

beforeAll(async () => {
  app = await startTestApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
}

describe('the requester, on a phone without JavaScript', () => {
  it('says why it is not solved, and after the window that it is not solved after all', async () => {
    const asked = await buildRequestAt(app.payload, 'evaluation');
    const closed = await buildRequestAt(app.payload, 'evaluation');
    await app.payload.db.updateOne({
      collection: 'requests',
      id: closed.id,
      data: { evaluationDueAt: new Date(Date.now() - 1000).toISOString() },
    });
    await closeUnanswered({ payload: app.payload });
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    expect(await lookAt(`/track/${asked.trackingToken}`)).toEqual([]);
    await page.goto(`${app.url}/track/${asked.trackingToken}`);
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.getByLabel('没有解决').check();
    await page.getByLabel('不满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByRole('link', { name: '没解决或不满意的，请选择原因' }).waitFor();
    await page.getByLabel('没解决', { exact: true }).check();
    await page.getByLabel('时间太长').check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('原因：没解决、时间太长。').waitFor();

    expect(await lookAt(`/track/${closed.trackingToken}`)).toEqual([]);
    await page.goto(`${app.url}/track/${closed.trackingToken}`);
    await page.getByText('按未评价办结，不算满意').waitFor();
    await page.getByLabel('没解决', { exact: true }).check();
    await page.getByLabel('不满意', { exact: true }).check();
    await page.getByRole('button', { name: '没有解决，请重新办理' }).click();
    await page.getByText('重办', { exact: true }).first().waitFor();
    await context.close();
  });

  it('reads messages and chooses how to be told', async () => {
    const { id } = await buildUser(app.payload);
    const actor = { userId: id, name: '刘玉芬', grants: [], via: 'portal' as const };
    await buildRequestAt(app.payload, 'evaluation', { actor } as never);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const cookie = await cookieFor(app.payload, id);
    for (const path of ['/messages', '/me/notifications'])
      expect(await lookAt(path, cookie), path).toEqual([]);
    await signIn(context, cookie);
    const page = await context.newPage();
    await page.goto(`${app.url}/messages`);
    await page.getByRole('button', { name: /^打开/ }).first().click();
    await page.locator('#evaluation').waitFor();
    await page.goto(`${app.url}/me/notifications`);
    await page.getByLabel('发邮件').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '选了用邮件通知，请填写邮箱' }).waitFor();
    await page.getByLabel('邮箱', { exact: true }).fill('zhao@example.com');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('确认邮件已发出').waitFor();
    await context.close();
  });
});
