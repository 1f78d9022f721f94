import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeRequest, splitRequest } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildBranch, buildRule } from '../../factories/dispatch';
import { buildHandlingUnit, buildRequestAt, buildStaff, operator } from '../../factories/requests';
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

const reason = '核对权责清单后决定。';

describe('the tracking page', () => {
  it('says that a request follows another one, or is split, for everybody', async () => {
    const main = await buildRequestAt(app.payload, 'in-progress');
    const merged = await buildRequestAt(app.payload, 'accepted');
    const split = await buildRequestAt(app.payload, 'accepted');
    const call = { payload: app.payload, actor: operator, reason };
    await mergeRequest({ ...call, id: merged.id, main: main.number });
    const parts = [{ title: '路面破损', unit: await buildHandlingUnit(app.payload) }, { title: '路灯不亮' }];
    await splitRequest({ ...call, id: split.id, parts });
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: true });
    for (const [{ trackingToken }, words] of [
      [merged, '合并办理到哪一步了'],
      [split, '分成2部分同时办理'],
    ] as const) {
      const page = await context.newPage();
      watchPage(page, app.url);
      await page.goto(`${app.url}/track/${trackingToken}`);
      await page.getByRole('heading', { name: words }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await page.close();
    }
    await context.close();
  });
});

describe('the operator', () => {
  it('plays a request through the simulator and dispatches it by rule from the list', {
    timeout: 180_000,
  }, async () => {
    const { branch, leaf } = await buildBranch(app.payload);
    const unit = await buildHandlingUnit(app.payload);
    await buildRule(app.payload, { unit, category: (await buildBranch(app.payload)).branch, order: 1 });
    await buildRule(app.payload, { unit, category: branch, order: 2, name: '供热' });
    const { id, number } = await buildRequestAt(app.payload, 'accepted', { category: leaf });
    const context = await browser.newContext({ viewport: desktop });
    const cookie = await app.signInAs((await buildStaff(app.payload, 'operator')).username);
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}/admin/dispatch-simulator?number=${number}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: /^按规则2：供热 → / }).waitFor();
    expect(await page.locator('main.organization table').textContent()).toContain('分类不在');
    await page.goto(`${app.url}/admin/collections/requests?where[number][equals]=${number}`, {
      waitUntil: 'networkidle',
    });
    await page.locator('tbody input[type=checkbox]').first().check();
    await page.getByRole('button', { name: '按规则派单' }).click();
    await page.getByText('完成 1 件，没有完成 0 件').waitFor();
    const done = await app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
    expect(done).toMatchObject({ state: 'dispatched', leadUnit: unit });
    await context.close();
  });
});
