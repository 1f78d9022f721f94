import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueSupervision } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildRequestAt, buildStaff, supervisor } from '../../factories/requests';
import { supervisionsOf } from '../../factories/time';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let id: string;
let token: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await launchBrowser();
  ({ id, trackingToken: token } = await buildRequestAt(app.payload, 'in-progress', { publicConsent: true }));
  await issueSupervision({
    payload: app.payload,
    id,
    actor: supervisor,
    reason: '反映人多次催问，请尽快办理。',
  });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)('on a %s', (_name, viewport) => {
  it('the requester reads when the answer and the next word come, and why', async () => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    watchPage(page, app.url);
    await page.goto(`${app.url}/track/${token}`);
    await page.getByText('为什么是这一天？').first().click();
    await page.getByText('工作日内').first().waitFor();
    expect(await checkPage(page)).toEqual([]);
    await context.close();
  });

  it('staff read the letter of supervision as a document', async () => {
    const context = await browser.newContext({ viewport });
    const cookie = await app.signInAs((await buildStaff(app.payload, 'supervisor')).username);
    const [name = '', value = ''] = cookie.split('=', 2);
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    watchPage(page, app.url);
    const [act] = await supervisionsOf(app.payload, id);
    const answer = await page.goto(`${app.url}/supervisions/${act?.id}/letter`);
    expect(answer?.status()).toBe(200);
    await page.getByRole('heading', { name: '催办函' }).waitFor();
    expect(await checkPage(page)).toEqual([]);
    await context.close();
  });
});
