import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { finishVisit, recordFinding, visitSheet } from '@/domain/neighbourhood';
import { draftAccount } from '@/portal/shared';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner, type MatterPlaceBuilt } from '../../../factories/matters';
import { checkPage, launchBrowser, phone, watchPage } from '../../shared';

let app: TestApp;
let browser: Browser;
let place: MatterPlaceBuilt;
let walker: Awaited<ReturnType<typeof buildRunner>>;
let colleague: Awaited<ReturnType<typeof buildRunner>>;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  place = await buildMatterPlace(app.payload, 3);
  walker = await buildRunner(app.payload, 'branch-secretary', place.grid);
  colleague = await buildRunner(app.payload, 'community-staff', place.community);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signIn(context: BrowserContext, user: string): Promise<void> {
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  await context.addCookies([{ name, value, url: app.url }]);
}

async function onRound(): Promise<{ page: Page; id: string; stops: string[]; address: string }> {
  const { id, stops } = await buildVisit(app.payload, { grid: place.grid, actor: walker });
  const context = await browser.newContext({ viewport: phone });
  await signIn(context, walker.userId);
  const page = await context.newPage();
  const address = `${app.url}/work/visits/${id}`;
  await page.goto(address);
  return { page, id, stops: stops.map((stop) => stop.id), address };
}

const door = (page: Page, stop: string | undefined) => page.locator(`[data-door="${stop}"]`);

async function record(page: Page, stop: string | undefined, kind: string, words?: string): Promise<void> {
  const at = door(page, stop);
  if (!(await at.locator('details').evaluate((details: HTMLDetailsElement) => details.open)))
    await at.locator('summary').click();
  if (['无人在家', '一切正常'].includes(kind)) return at.getByRole('button', { name: kind }).click();
  await at.getByRole('radio', { name: kind }).check();
  if (words) await at.getByLabel('情况').fill(words);
  await at.getByRole('button', { name: '记下' }).click();
}

const findings = async (id: string) => (await visitSheet(app.payload, walker, id)).findings;
const keptOn = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

it('two doors without a network stay on the phone and arrive once when it is back', async () => {
  const { page, id, stops, address } = await onRound();
  await page.context().setOffline(true);
  await record(page, stops[0], '安全隐患', '楼道堆着纸箱');
  await door(page, stops[0]).getByText('还没发出（留在这台手机上）').waitFor();
  await record(page, stops[1], '无人在家');
  await page.getByRole('button', { name: '全部发出（2）' }).waitFor();
  // The way on is the next door, on this page.
  await page.getByRole('link', { name: '下一户' }).click();
  expect(await door(page, stops[2]).locator('details').getAttribute('open')).not.toBeNull();
  if (screenshots) await page.screenshot({ path: `${screenshots}/v-offline.png`, fullPage: true });
  // Another page would be lost: the link stays here and says so.
  await page.getByRole('link', { name: '加一户' }).click();
  await page.getByText('别的页打不开').waitFor();
  expect(page.url()).toBe(address);
  const kept = await keptOn(page);
  expect(kept).toContain('楼道堆着纸箱');
  // Whose it is, by a name that says nothing.
  expect(kept).toContain(draftAccount(walker.userId));
  expect(kept).not.toContain(walker.userId);
  // Whose door it is, nobody reads on the device.
  const { stops: rows } = await visitSheet(app.payload, walker, id);
  for (const { name } of rows) expect(kept).not.toContain(name);
  expect(await findings(id)).toEqual([]);

  watchPage(page, app.url);
  await page.context().setOffline(false);
  await door(page, stops[0]).getByText('已发出').waitFor();
  await door(page, stops[1]).getByText('已发出').waitFor();
  await page.getByText('发出了2条').waitFor();
  await door(page, stops[1])
    .getByText(/^没人在家，/)
    .waitFor();
  expect((await findings(id)).map(({ kind }) => kind).sort()).toEqual(['away', 'hazard']);
  expect(await keptOn(page)).not.toContain('portal.draft.round');
  expect(await checkPage(page)).toEqual([]);
});

it('after a tap the door with its word is on the screen, and focus is on it', async () => {
  const { page, stops } = await onRound();
  await page.setViewportSize({ width: 360, height: 640 });
  for (const kind of ['设施损坏', '无人在家']) {
    const at = door(page, stops[kind === '无人在家' ? 1 : 2]);
    await record(page, stops[kind === '无人在家' ? 1 : 2], kind);
    await at.getByText('已发出').waitFor();
    expect(await at.locator('summary').evaluate((one) => document.activeElement === one)).toBe(true);
    for (const line of ['summary', '.app-door__word']) {
      const box = await at.locator(line).boundingBox();
      expect([kind, line, (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 640]).toEqual([
        kind,
        line,
        true,
      ]);
    }
  }
});

it('one that is pressed twice counts once; a lost answer is asked for again with the same key', async () => {
  const { page, id, stops } = await onRound();
  let lost = true;
  await page.route('**/send', async (route) => {
    if (!lost) return route.continue();
    lost = false;
    // It arrives, and nobody hears of it.
    await route.fetch();
    await route.abort();
  });
  await door(page, stops[0]).locator('summary').click();
  await door(page, stops[0]).getByRole('button', { name: '一切正常' }).dblclick();
  await page.getByText('现在发不出去').waitFor();
  expect(await findings(id)).toHaveLength(1);
  await page.getByRole('button', { name: '全部发出（1）' }).dblclick();
  await door(page, stops[0]).getByText('已发出').waitFor();
  expect(await findings(id)).toHaveLength(1);
});

it('photos go along out of the open page and are not kept on the phone', async () => {
  const { page, id, stops, address } = await onRound();
  const picture = await page.screenshot({ type: 'jpeg' });
  await page.context().setOffline(true);
  await door(page, stops[0]).locator('summary').click();
  await door(page, stops[0])
    .getByLabel('照片（可不拍）')
    .setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture }]);
  await record(page, stops[0], '设施损坏', '灯坏了');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.context().setOffline(false);
  await door(page, stops[0]).getByText('已发出').waitFor();
  const [finding] = await findings(id);
  const { totalDocs } = await app.payload.count({
    collection: 'property-files',
    where: { subject: { equals: finding?.id ?? '' } },
    overrideAccess: true,
  });
  expect(totalDocs).toBe(1);

  // Closed with a photo chosen: the words are there, the photo must be chosen again, and nothing goes by itself.
  await page.context().setOffline(true);
  await door(page, stops[1]).locator('summary').click();
  await door(page, stops[1])
    .getByLabel('照片（可不拍）')
    .setInputFiles([{ name: 'b.jpg', mimeType: 'image/jpeg', buffer: picture }]);
  await record(page, stops[1], '设施损坏', '门坏了');
  await page.getByText('现在发不出去').waitFor();
  const context = page.context();
  // A page that is being closed is let go by the tools first, is online for a moment and would send; that counts once too, but is not what is asked here.
  await page.route('**/send', (route) => route.abort());
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await door(again, stops[1]).getByText('选过的1张照片没有留下').waitFor();
  expect(await findings(id)).toHaveLength(1);
  await record(again, stops[1], '设施损坏');
  await door(again, stops[1]).getByText('已发出').waitFor();
  expect((await findings(id)).map(({ words }) => words).sort()).toEqual(['灯坏了', '门坏了']);
});

it('what somebody else noted meanwhile and the end of the round are told at the door; nothing typed is lost', async () => {
  const { page, id, stops, address } = await onRound();
  await page.context().setOffline(true);
  await record(page, stops[0], '环境卫生', '垃圾没倒');
  await recordFinding({ payload: app.payload, actor: colleague, id, stop: stops[0] ?? '', kind: 'fine' });
  await page.context().setOffline(false);
  await door(page, stops[0]).getByText('刚才已经记过“一切正常”').waitFor();
  expect(await door(page, stops[0]).getByLabel('情况').inputValue()).toBe('垃圾没倒');
  await door(page, stops[0]).getByRole('button', { name: '记下' }).click();
  await door(page, stops[0]).getByText('已发出').waitFor();
  expect(await findings(id)).toHaveLength(2);

  await page.context().setOffline(true);
  await record(page, stops[1], '政策咨询', '问医保');
  await finishVisit({ payload: app.payload, actor: colleague, id });
  await page.context().setOffline(false);
  await door(page, stops[1]).getByText('写的还在').waitFor();
  await page.goto(address);
  await door(page, stops[1]).getByText('这次走访已经结束').waitFor();
  await door(page, stops[1]).locator('summary').click();
  expect(await door(page, stops[1]).getByLabel('情况').inputValue()).toBe('问医保');
  expect(await checkPage(page)).toEqual([]);
  await door(page, stops[1]).getByRole('button', { name: '不要了' }).click();
  expect(await keptOn(page)).not.toContain('问医保');
});

it('what was noted on the door’s own page later is not taken back by what the phone still kept', async () => {
  const { page, id, stops } = await onRound();
  // There is a network, but nothing comes through.
  await page.route('**/send', (route) => route.abort());
  await record(page, stops[0], '一切正常');
  await page.getByText('现在发不出去').waitFor();
  await record(page, stops[1], '安全隐患', '楼道堆着纸箱');
  await door(page, stops[1]).getByText('还没发出（留在这台手机上）').waitFor();
  const tapAway = async (stop: string | undefined) => {
    await page.goto(`${app.url}/work/visits/${id}/stops/${stop}`);
    await page.getByRole('button', { name: '无人在家' }).click();
    await page.waitForURL(/sent=/);
  };
  await tapAway(stops[0]);
  expect(await keptOn(page)).not.toContain('fine');
  await tapAway(stops[1]);
  // Nothing typed is lost: whoever wrote it decides.
  await door(page, stops[1]).getByText('后来又记过这一户').waitFor();
  await page.unroute('**/send');
  await page.reload();
  await page.locator('[data-round-bar]').waitFor();
  expect((await findings(id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['away', 'none'],
    ['away', 'none'],
  ]);
  expect(await door(page, stops[1]).getByLabel('情况').inputValue()).toBe('楼道堆着纸箱');
  await record(page, stops[1], '安全隐患');
  await door(page, stops[1]).getByText('已发出').waitFor();
  expect(await findings(id)).toHaveLength(3);
});

it('a kept tap goes with what its page showed, so that what was noted between is asked about', async () => {
  const { page, id, stops, address } = await onRound();
  await page.route('**/send', (route) => route.abort());
  await record(page, stops[0], '一切正常');
  await page.getByText('现在发不出去').waitFor();
  await recordFinding({ payload: app.payload, actor: walker, id, stop: stops[0] ?? '', kind: 'away' });
  await page.unroute('**/send');
  await page.goto(address);
  await door(page, stops[0]).getByText('刚才已经记过“无人在家”').waitFor();
  expect((await findings(id)).map(({ state }) => state)).toEqual(['none']);
});

it('another account on the same phone sees nothing, and signing out deletes what was not sent', async () => {
  const { page, stops, address } = await onRound();
  await page.context().setOffline(true);
  await record(page, stops[0], '困难帮扶', '要申请低保');
  // There is a network, but nothing comes through.
  await page.route('**/send', (route) => route.abort());
  await page.context().setOffline(false);
  await page.getByText('现在发不出去').waitFor();
  // Asked first, and kept when one stays.
  await page.goto(`${app.url}/me`);
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: '退出登录' }).click();
  expect(await keptOn(page)).toContain('要申请低保');

  await signIn(page.context(), colleague.userId);
  await page.goto(address);
  await page.locator('[data-round-bar]').waitFor();
  expect(await page.content()).not.toContain('要申请低保');
  expect(await keptOn(page)).not.toContain('要申请低保');

  await signIn(page.context(), walker.userId);
  await page.goto(address);
  await record(page, stops[0], '困难帮扶', '要申请低保');
  await page.getByText('现在发不出去').waitFor();
  await page.goto(`${app.url}/me`);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(`${app.url}/`);
  expect(await keptOn(page)).not.toContain('要申请低保');
});
