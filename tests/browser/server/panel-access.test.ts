import type { Where } from 'payload';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatDateTime } from '@/shared/dates';
import { startTestApp, type TestApp } from '../../factories/app';
import { checkPage, desktop, type Findings, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let cookie: string;
const pictures = process.env.PICTURES;

beforeAll(async () => {
  app = await startTestApp({ demo: true, admin: true });
  browser = await launchBrowser();
  cookie = await app.signInAs('admin', 'Fengqiao-2026-guanli');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signedIn(options: BrowserContextOptions = {}, as = cookie): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', ...options });
  const [name = '', value = ''] = as.split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  return page;
}

/** The address of the newest document of a collection. */
async function newest(collection: 'requests' | 'notices' | 'media' | 'divisions'): Promise<string> {
  const where: Where = collection === 'divisions' ? { name: { equals: '明月豪苑社区' } } : {};
  const { docs } = await app.payload.find({ collection, where, sort: '-createdAt', limit: 1, depth: 0 });
  return String(docs[0]?.id);
}

/** Controls without a mark when the focus is on them; Tab comes first, so that the browser takes us for a keyboard. */
async function withoutFocusMark(page: Page): Promise<Findings> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const marked = (element: Element | null, steps: number): boolean => {
      if (!element || steps === 0) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
      return marked(element.parentElement, steps - 1);
    };
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex]',
    );
    return [...controls]
      .filter((control) => control.tabIndex >= 0 && control.checkVisibility())
      .filter((control) => {
        control.focus({ preventScroll: true });
        return document.activeElement === control && !marked(control, 6);
      })
      .map((control) => `no mark of focus: ${control.outerHTML.slice(0, 120)}`);
  });
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
  await page.locator('main, [role=main]').first().waitFor();
}

it('every kind of page can be used by keyboard, by screen reader and on a narrow screen', async () => {
  const page = await signedIn();
  const paths = {
    todo: '/admin',
    workbench: '/admin/workbench',
    measures: '/admin/measures',
    coverage: `/admin/organization/coverage?community=${await newest('divisions')}`,
    requests: '/admin/collections/requests',
    request: `/admin/collections/requests/${await newest('requests')}`,
    notice: `/admin/collections/notices/${await newest('notices')}`,
    media: '/admin/collections/media',
    picture: `/admin/collections/media/${await newest('media')}`,
  };
  const faults: Record<string, Findings> = {};
  for (const [name, path] of Object.entries(paths)) {
    await open(page, path);
    // The menu is the same on every page: it is looked at on the first, where it opens by itself.
    if (name === 'todo') await page.locator('.nav--nav-open').waitFor();
    const found = [...(await withoutFocusMark(page)), ...(await checkPage(page))];
    if (found.length > 0) faults[name] = found;
    if (!pictures) continue;
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize(desktop);
  }
  expect(faults).toEqual({});
  await page.context().close();
}, 240_000);

it('speaks Beijing time in a browser of another zone, in what is read and what is typed', async () => {
  const page = await signedIn({ timezoneId: 'America/New_York' });
  await open(page, '/admin/collections/audit-events');
  // In the first column it is the way to the event.
  const shown = page.locator('td a time').first();
  const at = (await shown.getAttribute('datetime')) ?? '';
  expect(await shown.textContent()).toContain(formatDateTime(at));

  const id = await newest('notices');
  await open(page, `/admin/collections/notices/${id}`);
  const before = await app.payload.findByID({ collection: 'notices', id, depth: 0 });
  expect(await page.locator('.document-times').textContent()).toContain(formatDateTime(before.updatedAt));
  await page.getByRole('button', { name: '发布安排' }).click();
  await page.getByLabel('到期时间').fill('2027-03-01T09:30');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿成功保存').waitFor();
  const after = await app.payload.findByID({ collection: 'notices', id, depth: 0, draft: true });
  expect(after.expireAt).toBe('2027-03-01T01:30:00.000Z');

  const where = 'where[or][0][and][0][createdAt][greater_than]=2026-01-01T00:00:00.000Z';
  await open(page, `/admin/collections/notices?${where}`);
  const filter = page.getByLabel('时间（北京时间）');
  expect(await filter.inputValue()).toBe('2026-01-01T08:00');
  await filter.fill('2099-01-01T08:00');
  await page.waitForURL(/2099-01-01T00%3A00%3A00.000Z|2099-01-01T00:00:00.000Z/);
  await page.context().close();
});

it('without JavaScript says what is missing and where work goes on', async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  for (const path of ['/admin/workbench', '/admin/collections/requests']) {
    await page.goto(`${app.url}${path}`);
    await page.getByRole('heading', { name: '需要 JavaScript' }).waitFor();
    expect(await page.getByRole('link', { name: '手机办理' }).first().isVisible()).toBe(true);
  }
  await page.context().close();
});

it('shuts no account over what is typed and not saved', async () => {
  const { docs } = await app.payload.find({
    collection: 'users',
    where: { username: { equals: 'handler-heating' } },
    limit: 1,
  });
  const page = await signedIn();
  await page.goto(`${app.url}/admin/collections/users/${docs[0]?.id}`);
  await page.locator('#field-name').fill('刚改的名字');
  await page.getByRole('button', { name: '停用账号' }).click();
  await page.getByText('有改动还没保存').waitFor();
  await page.getByRole('button', { name: '先保存改动' }).click();
  await page.getByLabel('停用原因').waitFor();
  expect(await page.locator('#field-name').inputValue()).toBe('刚改的名字');
  const saved = await app.payload.findByID({ collection: 'users', id: String(docs[0]?.id) });
  expect([saved.name, saved.active]).toEqual(['刚改的名字', true]);
  await page.context().close();
});

it('opens the page to create to whoever is offered the button', async () => {
  const page = await signedIn({}, await app.signInAs('staff-mingyue', 'Fengqiao-2026-mingyue'));
  await page.goto(`${app.url}/admin/collections/party-members/create`);
  await page.locator('#field-name').waitFor();
  await page.context().close();
});
