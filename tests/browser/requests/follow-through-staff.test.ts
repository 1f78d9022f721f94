import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchRequest } from '@/domain/requests';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildHandlingUnit, buildRequestAt, buildStaff, operator } from '../../factories/requests';
import { desktop, launchBrowser, phone } from '../shared';

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

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
}

describe('staff', () => {
  it('answer from a phone with a template and a photo', { timeout: 240_000 }, async () => {
    const unit = await buildHandlingUnit(app.payload);
    const { id, number, trackingToken } = await buildRequestAt(app.payload, 'in-progress', { unit });
    const data = { name: '已解决', text: '您反映的“{标题}”（{编号}）已办理：{处理结果}。' };
    await app.payload.create({ collection: 'reply-templates', data, overrideAccess: true });
    const { id: handler } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    const context = await browser.newContext({ viewport: phone });
    await signIn(context, await cookieFor(app.payload, handler));
    const page = await context.newPage();
    await page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });
    await page.locator('[data-verb=reply]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^常用答复/).selectOption({ label: '已解决' });
    const text = dialog.getByRole('textbox', { name: '答复' });
    expect(await text.inputValue()).toContain(number);
    const picture = { width: 900, height: 600, channels: 3, background: '#7788aa' } as const;
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: picture }).jpeg().toBuffer(),
    });
    await dialog.getByText('已上传 1 张。').waitFor();
    await dialog.getByRole('button', { name: '确定答复' }).click();
    await dialog.getByText('还有没填的内容').waitFor();
    await text.fill((await text.inputValue()).replace('{处理结果}', '已更换阀门'));
    await dialog.getByRole('button', { name: '确定答复' }).click();
    await page.getByText(`${number}：答复已完成。`).waitFor();
    expect(await (await app.fetch(`/track/${trackingToken}`)).text()).toContain('第1张办理照片');
    await context.close();
  });

  it('record a call back and find their messages in the panel', { timeout: 240_000 }, async () => {
    const { id, number } = await buildRequestAt(app.payload, 'evaluation');
    const { id: user } = await buildStaff(app.payload, 'operator');
    const unit = await buildHandlingUnit(app.payload);
    const danger = await buildRequestAt(app.payload, 'accepted', { danger: true });
    await dispatchRequest({ payload: app.payload, actor: operator, id: danger.id, unit });
    const context = await browser.newContext({ viewport: desktop });
    await signIn(context, await cookieFor(app.payload, user));
    const page = await context.newPage();
    await page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });
    await page.locator('[data-verb=record-return-visit]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^回访结果/).selectOption('reached');
    await dialog.getByLabel(/^问题解决了吗/).selectOption('partly');
    await dialog.getByLabel(/^对办理满意吗/).selectOption('dissatisfied');
    await dialog.getByLabel('已向反映人复述，反映人说对').check();
    await dialog.getByRole('button', { name: '确定登记回访' }).click();
    await dialog.getByText('请选择原因，可以选几个').waitFor();
    await dialog.getByLabel('时间太长').check();
    await dialog.getByRole('button', { name: '确定登记回访' }).click();
    await page.getByText(`${number}：登记回访已完成。`).waitFor();
    await page.getByText('接通，反映人作了评价').waitFor();

    await page.goto(`${app.url}/admin/messages`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: '我的消息' }).waitFor();
    await page.getByText('危急诉求，请马上受理').first().waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.waitForURL('**/admin/messages');
    await page.getByText('未读 0 条').waitFor();
    await context.close();
  });
});
