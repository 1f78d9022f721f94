import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishNotice } from '@/domain/publishing';
import { env } from '@/shared/env';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { preparation as actor, buildNotice } from '../../factories/publishing';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let id: string;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const { payload } = app;
  const community = (await buildDivision(payload)).id;
  const { username } = await buildUser(payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: community }],
  });
  ({ id } = await buildNotice(payload, { community, title: '第一版标题' }));
  await payload.update({ collection: 'notices', id, data: { title: '第二版标题' }, draft: true });
  await publishNotice({ payload, actor, id });
  await payload.update({ collection: 'notices', id, data: { title: '还没发布的标题' }, draft: true });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await app.signInAs(username)).split('=');
  await context.addCookies([{ name, value, url: env().siteUrl }]);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const open = (path: string) => page.goto(`${env().siteUrl}/admin/collections/notices/${id}${path}`);

it('lists the versions of a notice', async () => {
  await open('/versions');
  const rows = page.locator('.table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThanOrEqual(4);
});

it('shows staff the working copy as residents would see it, beside the form', async () => {
  await open('');
  await page.locator('#live-preview-toggler').click();
  const heading = page.frameLocator('#live-preview-iframe').locator('h1');
  await heading.waitFor();
  expect(await heading.textContent()).toContain('还没发布的标题');
});

it('publishes no text that a colleague changed behind the screen, and the one on the screen after a reload', async () => {
  await open('');
  const publish = page.locator('[data-verb=publish]');
  await publish.waitFor();
  const data = { title: '同事刚写的标题' };
  await app.payload.update({ collection: 'notices', id, data, draft: true });
  await publish.click();
  await page.locator('dialog button[type=submit]').click();
  await page.getByText('公告内容刚被改动').waitFor();
  expect(await (await app.fetch(`/notices/${id}`)).text()).toContain('第二版标题');
  await open('');
  await publish.click();
  await page.locator('dialog button[type=submit]').click();
  await page.getByText('已发布，门户上现在就能看到').waitFor();
  expect(await (await app.fetch(`/notices/${id}`)).text()).toContain('同事刚写的标题');
  // The page has taken over the new state: another verb is not refused as stale.
  await page.locator('[data-verb=withdraw]').click();
  await page.getByLabel('为什么撤回').fill('测试结束');
  await page.locator('dialog button[type=submit]').click();
  await page.getByText('已撤回，门户上不再显示').waitFor();
});

it('lets nobody publish over what is typed and not saved, and goes on once it is', async () => {
  await open('');
  const publish = page.locator('[data-verb=publish]');
  await publish.waitFor();
  const title = page.locator('#field-title');
  await title.fill('刚刚改好的标题');
  await page.locator('#action-save-draft:not([disabled])').waitFor();
  await publish.click();
  await page.getByText('有改动还没保存').waitFor();
  expect(await page.locator('dialog button[type=submit]').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await title.inputValue()).toBe('刚刚改好的标题');
  await publish.click();
  await page.getByRole('button', { name: '先保存改动' }).click();
  await page.locator('dialog button[type=submit]').click();
  await page.getByText('已发布，门户上现在就能看到').waitFor();
  expect(await (await app.fetch(`/notices/${id}`)).text()).toContain('刚刚改好的标题');
});
