import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recentMessages, resetSignInLimits } from '@/domain/accounts';
import { totpCode } from '@/domain/accounts/totp';
import { buildUser, newPhone } from '../../factories/accounts';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(() => resetSignInLimits());

async function open(path: string, options: BrowserContextOptions & { status?: number } = {}): Promise<Page> {
  const { status, ...context } = options;
  const page = await (await browser.newContext({ viewport: desktop, ...context })).newPage();
  watchPage(page, app.url, status);
  await page.goto(app.url + path);
  return page;
}

/** Presses Tab until the named control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string): Promise<void> {
  const wanted = page.locator('main').getByRole(role, { name });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached with the Tab key`);
}

const newestCode = async () =>
  (await recentMessages({ payload: app.payload, limit: 1 }))[0]?.text.match(/\d{6}/)?.[0] ?? '';

describe('signing in', () => {
  it('works with the keyboard alone: number, code, and then my account', async () => {
    const number = newPhone();
    const page = await open('/sign-in?next=/me');
    await tabTo(page, 'textbox', '手机号');
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in/code**');
    expect(await page.locator('main').textContent()).toContain(
      `${number.slice(0, 3)}****${number.slice(-4)}`,
    );
    await tabTo(page, 'textbox', '6 位验证码');
    await page.keyboard.type(await newestCode());
    await tabTo(page, 'button', '登录');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/me');
    expect(await page.locator('h1').textContent()).toContain(`居民${number.slice(-4)}`);
    await page.context().close();
  });

  it('works without JavaScript: a wrong password is explained, the right one leads to my account, and out again', async () => {
    const person = await buildUser(app.payload, { name: '李春梅', roles: [{ role: 'operator' }] });
    const page = await open('/sign-in/staff?next=/me', {
      javaScriptEnabled: false,
      viewport: phone,
      status: 401,
    });
    await page.getByLabel('用户名').fill(person.username);
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('账号或密码不正确');
    expect(await page.title()).toContain('错误：');
    expect(await page.getByLabel('用户名').inputValue()).toBe(person.username);
    await page.getByLabel('密码', { exact: true }).fill(testPassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/me');
    expect(await page.locator('main').textContent()).toContain('中心坐席');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL(`${app.url}/`);
    await page.goto(`${app.url}/me`);
    expect(page.url()).toContain('/sign-in?next=%2Fme');
    await page.context().close();
  });

  it('sets up dynamic codes from the page and asks for one the next time', async () => {
    const person = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
    const page = await open('/sign-in/staff?next=/me/totp', { javaScriptEnabled: false });
    const enter = async () => {
      await page.getByLabel('用户名').fill(person.username);
      await page.getByLabel('密码', { exact: true }).fill(testPassword);
      await page.getByRole('button', { name: '登录', exact: true }).click();
    };
    await enter();
    await page.getByRole('img', { name: /二维码/ }).waitFor();
    const secret = ((await page.locator('details code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByRole('textbox', { name: '动态口令' }).fill(totpCode(secret, new Date()));
    await page.getByRole('button', { name: '启用动态口令' }).click();
    await page.getByRole('heading', { name: '请抄下备用码' }).waitFor();
    const codes = await page.locator('main li code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.goto(`${app.url}/me`);
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.goto(`${app.url}/sign-in/staff?next=/me`);
    await enter();
    await page.getByLabel('手机上的 6 位动态口令').fill(codes[0] ?? '');
    await page.getByRole('button', { name: '继续' }).click();
    await page.waitForURL('**/me');
    await page.context().close();
  });
});

describe('the pages of signing in', () => {
  it.each(['/sign-in', '/sign-in/password', '/sign-in/staff', '/demo/accounts', '/demo/messages'])(
    '%s has no barriers and fits a narrow phone',
    async (path) => {
      const page = await open(path, { viewport: phone });
      expect(await checkPage(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('my account has no barriers and fits a narrow phone', async () => {
    const person = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
    const [name = '', value = ''] = (await app.signInAs(person.username)).split('=');
    const context = await browser.newContext({ viewport: phone });
    await context.addCookies([{ name, value, url: app.url }]);
    for (const path of ['/me', '/me/password', '/me/totp']) {
      const page = await context.newPage();
      watchPage(page, app.url);
      await page.goto(app.url + path);
      expect(await checkPage(page), path).toEqual([]);
    }
    await context.close();
  });
});
