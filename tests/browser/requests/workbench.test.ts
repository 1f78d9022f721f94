import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptRequest, mergeRequest } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';
import {
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  buildStaff,
  operator,
} from '../../factories/requests';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ admin: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function pageOf(
  username: string,
  options: { viewport: typeof desktop; javaScriptEnabled?: boolean },
): Promise<Page> {
  const context = await browser.newContext(options);
  const [name = '', value = ''] = (await app.signInAs(username)).split('=');
  await context.addCookies([{ name, value, url: app.url }]);
  const page = await context.newPage();
  watchPage(page, app.url);
  return page;
}

const stateOf = async (id: string) =>
  (await app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true })).state;

describe('the workbench', () => {
  it('takes five requests in by keyboard alone, without loading the page again', {
    timeout: 240_000,
  }, async () => {
    const { community } = await buildNeighbourhood(app.payload);
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1)
      ids.push(
        (await buildRequest(app.payload, { community, body: `第${count}盏路灯坏了，晚上看不见路。` })).id,
      );
    const page = await pageOf((await buildStaff(app.payload, 'operator')).username, { viewport: desktop });
    await page.goto(`${app.url}/admin/workbench?view=accept`, { waitUntil: 'networkidle' });
    await page.locator('.queue__line').first().waitFor();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.keyboard.press('j');
    for (let count = 0; count < 5; count += 1) {
      await page.locator('.sheet [data-verb="accept"]').waitFor();
      await page.keyboard.press('a');
      await page.locator('dialog[open] select').first().waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText('受理已完成。已打开下一件。').waitFor();
      await page.locator('.queue__line--done').nth(count).waitFor();
    }
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    const states = await Promise.all(ids.map(stateOf));
    expect(states.filter((state) => state === 'accepted')).toHaveLength(5);
    // The sixth is open; somebody else takes it meanwhile.
    const open = new URL(page.url()).searchParams.get('request') ?? '';
    expect(await stateOf(open)).toBe('submitted');
    await page.locator('.request-related').first().waitFor();
    expect(await checkPage(page)).toEqual([]);
    await acceptRequest({ payload: app.payload, actor: operator, id: open });
    await page.getByText('下面是您打开时的内容').waitFor({ timeout: 30_000 });
    // Nothing fires while somebody types, and ? shows every key.
    await page.keyboard.press('/');
    await page.keyboard.type('aj?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: '键盘用法' }).waitFor();
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  it('merges a probable duplicate with one key and takes it back with another', {
    timeout: 240_000,
  }, async () => {
    const { community, compound } = await buildNeighbourhood(app.payload);
    const body = '小区大门口的路灯坏了三天，晚上黑得看不见台阶。';
    const main = await buildRequestAt(app.payload, 'accepted', { community, compound, body });
    const duplicate = await buildRequest(app.payload, { community, compound, body: `${body}请尽快修。` });
    const page = await pageOf((await buildStaff(app.payload, 'operator')).username, { viewport: desktop });
    const query = `place=compound:${compound}`;
    await page.goto(`${app.url}/admin/workbench?${query}&request=${main.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: `它并入这件：${duplicate.number}` }).waitFor();
    expect(await checkPage(page)).toEqual([]);
    await page.keyboard.press('1');
    await page.getByText(`${duplicate.number}已并入${main.number}。`).waitFor();
    await page.getByText('附近没有相近的').waitFor();
    expect(await stateOf(duplicate.id)).toBe('merged');
    await page.keyboard.press('0');
    await page.getByText(`已撤销：${duplicate.number}不再跟随${main.number}`).waitFor();
    expect(await stateOf(duplicate.id)).toBe('submitted');
    // The other way round the open one goes away: the next is opened, and undoing leads back.
    await page.goto(`${app.url}/admin/workbench?${query}&request=${duplicate.id}`, {
      waitUntil: 'networkidle',
    });
    await page.getByRole('button', { name: `这件并入它：${main.number}` }).click();
    await page.locator(`[data-request="${main.id}"][aria-current=true]`).waitFor();
    await page.getByRole('button', { name: `撤销${duplicate.number}的并案` }).click();
    await page.locator(`[data-request="${duplicate.id}"][aria-current=true]`).waitFor();
    // Somebody else was faster: the reason stands there, in words.
    await page.getByRole('button', { name: `这件并入它：${main.number}` }).waitFor();
    const call = { payload: app.payload, actor: operator, reason: '同一盏路灯，是同一件事。' };
    await mergeRequest({ ...call, id: duplicate.id, main: main.number });
    await page.keyboard.press('1');
    await page.getByText(`没有完成：这件诉求刚才已经并入${main.number}`).waitFor();
    await page.context().close();
  });

  it('keeps filters and saved views over a reload', { timeout: 120_000 }, async () => {
    const { community } = await buildNeighbourhood(app.payload);
    await buildRequest(app.payload, { community, body: '喷泉的水管冻裂了，满地是冰。' });
    const page = await pageOf((await buildStaff(app.payload, 'operator')).username, { viewport: desktop });
    await page.goto(`${app.url}/admin/workbench`, { waitUntil: 'networkidle' });
    await page.getByLabel('搜索编号、电话、词语').fill('喷泉 水管');
    await page.keyboard.press('Enter');
    await page.locator('.queue__line').first().waitFor();
    await page.getByText('保存当前筛选').click();
    await page.getByLabel('名称').fill('喷泉');
    await page.getByRole('button', { name: '保存视图' }).click();
    await page.getByText('已保存视图“喷泉”').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('.views__saved a[aria-current]', { hasText: '喷泉' }).waitFor();
    await page.locator('.queue__line').first().waitFor();
    expect(await page.locator('.queue__line').count()).toBe(1);
    // Without an address it is the list this browser had last.
    await page.goto(`${app.url}/admin/workbench`, { waitUntil: 'networkidle' });
    await page.locator('.views__saved a[aria-current]', { hasText: '喷泉' }).waitFor();
    await page.context().close();
  });
});

describe('the handler’s pages on a phone', () => {
  it('lead from the list to an answer with a photo, without JavaScript', { timeout: 120_000 }, async () => {
    const unit = await buildHandlingUnit(app.payload);
    const { id, number } = await buildRequestAt(app.payload, 'dispatched', { unit });
    const { username } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    const page = await pageOf(username, { viewport: phone, javaScriptEnabled: false });
    await page.goto(`${app.url}/work`);
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('link', { name: '开始办理' }).click();
    await page.getByLabel('联系情况和打算').fill('已电话联系，下午上门看。');
    await page.getByRole('button', { name: '确定开始办理' }).click();
    await page.getByText(`${number}：开始办理已完成。`).waitFor();
    await page.goto(`${app.url}/work/${id}/reply`);
    await page.getByLabel('答复').fill('短');
    const { default: sharp } = await import('sharp');
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b3261e' } })
      .jpeg()
      .toBuffer();
    await page.getByLabel('现场照片').setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: '确定答复' }).click();
    // Refused: what was typed and the photo are still there.
    await page.getByText('已上传 1 张照片').waitFor();
    await page.getByLabel('答复').fill('已更换三号楼的阀门，室温恢复到二十度。');
    await page.getByRole('button', { name: '确定答复' }).click();
    await page.getByText(`${number}：答复已完成。`).waitFor();
    await page.goto(`${app.url}/work/${id}`);
    expect(await page.locator('.app-work-photos img').count()).toBe(1);
    await page.context().close();
    const checked = await pageOf(username, { viewport: phone });
    for (const path of ['/work?view=all', `/work/${id}`]) {
      await checked.goto(`${app.url}${path}`);
      expect(await checkPage(checked), path).toEqual([]);
    }
    await checked.context().close();
  });
});
