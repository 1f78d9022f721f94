import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setStarConsent, verifyRecord } from '@/domain/service';
import { fixedClock, setClock } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildFrozenMonth, buildMembers } from '../../factories/honour';
import { buildRecord, buildServicePlace, buildServingMember } from '../../factories/service-records';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let place: Awaited<ReturnType<typeof buildServicePlace>>;
const clock = fixedClock('2026-11-23T09:00:00+08:00');
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
  place = await buildServicePlace(app.payload);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  setClock(null);
  await browser?.close();
  await app?.close();
});

async function as(user: string, options: Parameters<Browser['newContext']>[0]) {
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  const context = await browser.newContext(options);
  await context.addCookies([{ name, value, url: app.url }]);
  return context;
}

/** Looks at the page; axe needs scripts, so a page without them is looked at once more with them. */
async function shoot(page: Page, name: string, { axe = true } = {}): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(tooWide, `${name} scrolls sideways`).toBe(false);
  if (axe) expect(await checkPage(page), name).toEqual([]);
  if (screenshots) await page.screenshot({ path: `${screenshots}/records-${name}.png`, fullPage: true });
}

it('a member logs two hours of snow clearing on a small phone without scripts, the branch verifies, a neighbour thanks', async () => {
  const context = await as(place.member.actor.userId, { javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: '记一次服务' }).click();
  await page.getByRole('button', { name: '报上去' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.getByLabel('应急值守').check();
  await page.getByLabel('做了多久').selectOption({ label: '2小时' });
  await page.getByLabel('在哪里').fill('3号楼前');
  await page.getByLabel('做了什么').fill('扫雪，把3号楼到大门的路清出来');
  await shoot(page, 'log', { axe: false });
  await page.getByRole('button', { name: '报上去' }).click();
  await page.getByText('记下了，等支部审核').waitFor();
  await shoot(page, 'mine', { axe: false });
  await context.close();

  await buildRecord(app.payload, { member: place.member, verifier: null }, { kind: 'care' });
  const branch = await as(place.secretary.userId, { viewport: phone });
  const desk = await branch.newPage();
  watchPage(desk, app.url);
  await desk.goto(`${app.url}/work/service`);
  await shoot(desk, 'waiting');
  await desk.getByLabel('属实：赵铁柱：应急值守').check();
  await desk.getByRole('button', { name: '打勾的都通过' }).click();
  await desk.getByText('1条通过').waitFor();
  await desk.getByRole('link', { name: /赵铁柱：帮扶邻居/ }).click();
  await shoot(desk, 'sheet');
  await desk.goto(`${app.url}/work/service/board`);
  await shoot(desk, 'board');
  await branch.close();

  const home = await as(place.homes[0]?.user ?? '', { javaScriptEnabled: false, viewport: phone });
  const neighbour = await home.newPage();
  await neighbour.goto(`${app.url}/service`);
  await shoot(neighbour, 'services', { axe: false });
  await neighbour.getByRole('link', { name: /一名党员：应急值守/ }).click();
  await neighbour.getByLabel('想说的话（可不填）').fill('路好走多了');
  await shoot(neighbour, 'thank', { axe: false });
  await neighbour.getByRole('button', { name: '谢谢' }).click();
  await neighbour.getByText('谢谢您，已经告诉这名党员了').waitFor();
  await home.close();
});

it('keeps what was typed on the device and brings it back', async () => {
  const context = await as(place.member.actor.userId, { viewport: phone });
  const page = await context.newPage();
  await page.goto(`${app.url}/me/service/new`);
  await page.getByLabel('政策宣传').check();
  await page.getByLabel('做了什么').fill('写了一半的话');
  await context.setOffline(true);
  await page.getByText('联网后再按“报上去”').waitFor();
  await context.setOffline(false);
  await page.getByText('网络恢复了，可以按“报上去”了').waitFor();
  await page.goto(`${app.url}/me/service`);
  await page.goto(`${app.url}/me/service/new`);
  await page.getByRole('button', { name: '恢复上次没写完的内容' }).click();
  await page.getByText('写了一半的话').waitFor();
  await shoot(page, 'draft');
  expect(await page.getByLabel('政策宣传').isChecked()).toBe(true);
  for (const path of ['/me/service', '/me/service/conflicts', '/service']) {
    await page.goto(`${app.url}${path}`);
    await shoot(page, path.replaceAll('/', '-'));
  }
  await context.close();
});

it('offers a draft to nobody but who wrote it: not to the next account on the device, and not after signing out', async () => {
  const { payload } = app;
  const first = place.member.actor.userId;
  const second = (await buildServingMember(payload, place.branch)).actor.userId;
  const context = await as(first, { viewport: phone });
  const page = await context.newPage();
  const signInAs = async (user: string) => {
    await context.clearCookies();
    const [name = '', value = ''] = (await cookieFor(payload, user)).split(/=(.*)/);
    await context.addCookies([{ name, value, url: app.url }]);
  };
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  const write = async (words: string) => {
    await page.goto(`${app.url}/me/service/new`);
    await page.getByLabel('做了什么').fill(words);
    expect(await kept()).toContain(words);
    expect(await kept()).not.toContain(first);
  };
  // The session is over and somebody else signs in.
  await write('甲的话没发出');
  await signInAs(second);
  await page.goto(`${app.url}/me/service/new`);
  await page.getByLabel('做了什么').waitFor();
  expect(await page.getByText('恢复上次没写完的内容').count()).toBe(0);
  expect(await kept()).not.toContain('甲的话没发出');
  // Signing out asks, and clears.
  await signInAs(first);
  await write('甲又写了一半');
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${app.url}/me`);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/me'));
  expect(await kept()).not.toContain('甲又写了一半');
  // What was begun before anybody signed in is there for whoever signs in, and theirs from then on.
  await page.evaluate(() => {
    const values = [
      { name: 'kind', value: 'visit' },
      { name: 'body', value: '登录以前写的' },
    ];
    localStorage.setItem(
      'portal.draft.service-record',
      JSON.stringify({ savedAt: Date.now(), step: 'new', values }),
    );
  });
  await signInAs(first);
  await page.goto(`${app.url}/me/service/new`);
  await page.getByRole('button', { name: '恢复上次没写完的内容' }).click();
  await page.getByText('登录以前写的').waitFor();
  // Where nobody is signed in nothing of an account stays, whichever way the session ended.
  await write('甲写了第三次');
  await context.clearCookies();
  await page.goto(`${app.url}/service`);
  await page.waitForFunction(() => !JSON.stringify(localStorage).includes('甲写了第三次'));
  await context.close();
});

it('shows the board of honour with charts and their tables, on a phone and on paper', async () => {
  const { payload } = app;
  const members = await buildMembers(payload, place.branch, 7);
  const rated = members.map((member, index) => [member, 5 - (index % 5)] as [typeof member, number]);
  for (const day of ['2026-09-10', '2026-10-10'])
    await buildFrozenMonth(payload, { organization: place.branch, day, rated });
  for (const { actor } of members.slice(0, 2)) await setStarConsent({ payload, actor, agreed: true });
  const id = await buildRecord(payload, { member: members[0] ?? place.member, verifier: null });
  await verifyRecord({ payload, actor: place.secretary, id });
  for (const [name, viewport] of [
    ['honour-phone', phone],
    ['honour-desktop', desktop],
  ] as const) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(`${app.url}/honour/${place.branch}`);
    await page.getByText('党员甲').waitFor();
    await page.getByRole('img', { name: '历次平均星级' }).waitFor();
    await shoot(page, name);
    await page.goto(`${app.url}/honour`);
    await shoot(page, `${name}-city`);
    await context.close();
  }
});
