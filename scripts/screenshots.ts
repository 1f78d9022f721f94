import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { demoAccounts } from '@/domain/accounts/demo-accounts';

/**
 * `npm run screenshots -- [ADDRESS]`: takes the README's pictures from a running demo city (default http://localhost:3000), at 1280
 * and 360 pixels, into docs/screenshots.
 */
const address = process.argv[2] ?? 'http://localhost:3000';
const folder = path.resolve('docs/screenshots');
const widths = [1280, 360] as const;

/** A picture: its name, whose eyes, and how to get there. */
interface Picture {
  name: string;
  as?: string;
  open(page: Page): Promise<unknown>;
}

const pictures: Picture[] = [
  { name: 'home', open: (page) => page.goto('/') },
  { name: 'my-grid', open: openMyGrid },
  { name: 'notice', open: openNotice },
  { name: 'request-form-errors', open: openRefusedForm },
  { name: 'tracking', open: openTracking },
  { name: 'admin-todo', as: 'operator', open: (page) => page.goto('/admin') },
  { name: 'admin-tree', as: 'staff-mingyue', open: (page) => page.goto('/admin/organization/tree') },
];

async function openMyGrid(page: Page): Promise<void> {
  await page.goto('/my-grid?q=明月豪苑3号楼');
  await page.locator('main a[href*="building="]').first().click();
}

async function openNotice(page: Page): Promise<void> {
  await page.goto('/notices');
  await page.locator('main a[href^="/notices/"]').first().click();
}

async function openRefusedForm(page: Page): Promise<void> {
  await page.goto('/requests/new');
  await page.locator('main form button').first().click();
}

async function openTracking(page: Page): Promise<void> {
  await page.goto('/demo/messages');
  const texts = await page.locator('main li, main p, main td').allTextContents();
  const answered =
    texts.find((line) => line.includes('有答复了') && line.includes('/track/')) ?? texts.join();
  const link = /\/track\/[\w-]{20,}/.exec(answered)?.[0];
  if (!link) throw new Error('no message holds a tracking link');
  await page.goto(link);
}

async function signIn(page: Page, username: string): Promise<void> {
  const account = demoAccounts.find((each) => each.username === username);
  if (!account) throw new Error(`no demo account ${username}`);
  await page.goto('/sign-in/staff?next=/admin');
  await page.fill('[name=username]', account.username);
  await page.fill('[name=password]', account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.startsWith('/admin'));
}

async function take(browser: Browser, picture: Picture, width: number): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 800 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  if (picture.as) await signIn(page, picture.as);
  await picture.open(page);
  await page.waitForLoadState('networkidle');
  const image = await page.screenshot({
    fullPage: width > 400,
    clip: width > 400 ? undefined : { x: 0, y: 0, width, height: 1600 },
  });
  await sharp(image)
    .resize({ height: 1600, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(path.join(folder, `${picture.name}-${width}.webp`));
  process.stdout.write(`${picture.name}-${width}: ${page.url()}\n`);
  await context.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const picture of pictures) for (const width of widths) await take(browser, picture, width);
} finally {
  await browser.close();
}
