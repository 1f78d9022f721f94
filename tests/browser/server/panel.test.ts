import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ admin: true }), launchBrowser()]);
  const community = await buildDivision(app.payload, {});
  const { id } = await buildUser(app.payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: String(community.id) }],
  });
  cookie = await cookieFor(app.payload, id);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A page of somebody who has signed in at `url`. */
async function signedIn(url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, sameSite: 'Lax' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { context, page };
}

describe('the admin panel', () => {
  it('renders with the one Payload of the process', async () => {
    const answer = await app.fetch('/admin', { headers: { cookie, 'sec-fetch-site': 'none' } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/admin/collections/notices');
    const { _payload: instances } = globalThis as { _payload?: Map<string, unknown> };
    expect(instances?.size).toBe(1);
    const [instance] = instances?.values() ?? [];
    expect((instance as { payload?: unknown } | undefined)?.payload).toBe(app.payload);
  });

  it('shows nobody more of the menu on a page that does not exist', async () => {
    const { context, page } = await signedIn(env().siteUrl);
    await page.goto(`${env().siteUrl}/admin/nonsense`);
    const links = page.locator('aside.nav a');
    await links.first().waitFor({ state: 'attached' });
    const shown = await links.evaluateAll((found) => found.map((one) => one.getAttribute('href')));
    expect(shown).toContain('/admin/collections/notices');
    expect(shown).not.toContain('/admin/collections/outbox');
    expect(shown).not.toContain('/admin/collections/channel-keys');
    await context.close();
  });

  it('works at another address of the machine than the configured one', async () => {
    const elsewhere = `http://127.0.0.1:${new URL(env().siteUrl).port}`;
    expect(new URL(env().siteUrl).hostname).toBe('localhost');
    const { context, page } = await signedIn(elsewhere);
    const actions: number[] = [];
    page.on('response', (answer) => {
      if (answer.request().method() === 'POST' && answer.request().headers()['next-action'])
        actions.push(answer.status());
    });
    await page.goto(`${elsewhere}/admin/collections/notices/create`);
    const answered = page.waitForResponse((answer) => Boolean(answer.request().headers()['next-action']));
    await page.locator('#field-title').fill('停水通知');
    await answered;
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.every((status) => status === 200)).toBe(true);
    await context.close();
  });

  it('is open to somebody signed in who comes from a link of another site', async () => {
    const { siteUrl } = env();
    const { context, page } = await signedIn(siteUrl);
    await page.route('https://mail.example/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<a href="${siteUrl}/admin/collections/notices">公告</a>`,
      }),
    );
    await page.goto('https://mail.example/');
    await page.getByRole('link', { name: '公告' }).click();
    await page.waitForURL('**/admin/collections/notices**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.list-controls, .collection-list').count()).toBeGreaterThan(0);
    await context.close();
  });
});
