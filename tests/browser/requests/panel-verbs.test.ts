import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { askState, buildChannelKey } from '../../factories/intake';
import { buildHandlingUnit, buildRequestAt, buildStaff } from '../../factories/requests';
import { applicationsOf, readRequest } from '../../factories/time';
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

async function pageFor(user: string, viewport = desktop): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  return context.newPage();
}

/** Presses a verb's button, fills its dialog in, and confirms. */
async function perform(page: Page, verb: string, fill: (dialog: Locator) => Promise<unknown>) {
  await page.locator(`[data-verb=${verb}]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}

const openRequest = (page: Page, id: string) =>
  page.goto(`${app.url}/admin/collections/requests/${id}`, { waitUntil: 'networkidle' });

describe('the keys of a channel', () => {
  it('are shown once, replace each other without a pause, and are revoked', {
    timeout: 240_000,
  }, async () => {
    const first = await buildChannelKey(app.payload, 'government-website');
    const { docs } = await app.payload.find({
      collection: 'channels',
      where: { key: { equals: first.channel } },
      overrideAccess: true,
    });
    const page = await pageFor((await buildStaff(app.payload, 'administrator')).id);
    await page.goto(`${app.url}/admin/collections/channels/${docs[0]?.id}`, { waitUntil: 'networkidle' });
    await perform(page, 'issue-key', async () => {});
    const told = (await page.locator('.verb-bar__done').textContent()) ?? '';
    expect(told).not.toContain('下一件');
    const secret = /密钥：(\S+)/.exec(told)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    const works = async (key: string) =>
      (await askState(app, { channel: first.channel, secret: key }, 'unknown')).status !== 401;
    expect([await works(first.secret), await works(secret)]).toEqual([true, true]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.content()).not.toContain(secret);
    await perform(page, 'revoke-key', async (dialog) => {
      const option = dialog.locator('option', { hasText: first.secret.slice(0, 4) });
      await dialog.getByLabel('哪一把').selectOption(String(await option.getAttribute('value')));
    });
    await page.getByText(`密钥${first.secret.slice(0, 4)}…已作废`).waitFor();
    expect([await works(first.secret), await works(secret)]).toEqual([false, true]);
    await page.context().close();
  });
});

describe('the time of a request', () => {
  it('is stopped, goes on and becomes longer, each with its reason', { timeout: 240_000 }, async () => {
    const { id, number } = await buildRequestAt(app.payload, 'in-progress');
    const before = await readRequest(app.payload, id);
    const page = await pageFor((await buildStaff(app.payload, 'supervisor')).id);
    await openRequest(page, id);
    await perform(page, 'pause', async (dialog) => {
      await dialog.getByLabel(/^挂起几个工作日/).fill('2');
      await dialog.getByLabel('挂起理由').fill('等配件到货，预计后天到。');
    });
    await page.getByText(`${number}：挂起已完成。`).waitFor();
    await page.locator('.request-time').getByText('暂停').first().waitFor();
    await perform(page, 'resume', (dialog) => dialog.getByLabel(/^说明/).fill('配件到了。'));
    await page.getByText(`${number}：恢复办理已完成。`).waitFor();
    await perform(page, 'extend', async (dialog) => {
      await dialog.getByLabel('延长几个工作日').fill('99');
      await dialog.getByLabel('延期理由').fill('要等夜间断水后施工。');
      await dialog.locator('button[type=submit]').click();
      // Beyond the cap: refused beside the field, and what was typed stays.
      await dialog.getByRole('alert').waitFor();
      expect(await dialog.getByLabel('延期理由').inputValue()).toContain('夜间');
      await dialog.getByLabel('延长几个工作日').fill('3');
    });
    await page.getByText(`${number}：批准延期已完成。`).waitFor();
    const after = await readRequest(app.payload, id);
    expect(new Date(String(after.dueAt)) > new Date(String(before.dueAt))).toBe(true);
    const clock = page.locator('.request-time li', { hasText: '办结答复' });
    await clock.getByText('为什么是这一天').click();
    await clock.getByText('要等夜间断水后施工').waitFor();
    await page.context().close();
  });

  it('is applied for by the handler on a phone and decided by the supervisor', {
    timeout: 240_000,
  }, async () => {
    const unit = await buildHandlingUnit(app.payload);
    const { id, number } = await buildRequestAt(app.payload, 'in-progress', { unit });
    const { id: handler } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
    const hand = await pageFor(handler, phone);
    await openRequest(hand, id);
    await perform(hand, 'apply-extension', async (dialog) => {
      await dialog.getByLabel('申请延长几个工作日').fill('2');
      await dialog.getByLabel('延期理由').fill('配件要从外地调。');
    });
    await hand.locator('.request-time').getByText('延期2个工作日：待审批').waitFor();
    const page = await pageFor((await buildStaff(app.payload, 'supervisor')).id);
    await openRequest(page, id);
    const decide = (decision: string, note: string) =>
      perform(page, 'decide-application', async (dialog) => {
        await dialog.getByLabel('决定').selectOption(decision);
        if (note) await dialog.getByLabel(/^意见/).fill(note);
      });
    await decide('approved', '');
    await page.locator('.request-time').getByText('延期2个工作日：同意').waitFor();
    await hand.reload({ waitUntil: 'networkidle' });
    await perform(hand, 'apply-pause', async (dialog) => {
      await dialog.getByLabel('申请挂起几个工作日').fill('3');
      await dialog.getByLabel('挂起理由').fill('等住户回来开门。');
    });
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('[data-verb=decide-application]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('决定').selectOption('refused');
    await dialog.locator('button[type=submit]').click();
    // A refusal without a reason helps nobody.
    await dialog.locator('.verb-field__error').waitFor();
    await dialog.getByLabel(/^意见/).fill('请先联系物业开门。');
    await dialog.locator('button[type=submit]').click();
    await page.locator('.request-time').getByText('请先联系物业开门').waitFor();
    expect((await applicationsOf(app.payload, id)).map(({ decision }) => decision)).toEqual([
      'approved',
      'refused',
    ]);
    await hand.reload({ waitUntil: 'networkidle' });
    await perform(hand, 'hand-over', async (asked) => {
      await asked.getByLabel('要调解什么、对方是谁').fill('楼上漏水，双方对赔偿有争议。');
      await asked.getByLabel('反映人愿意调解，带去的内容已核对').check();
    });
    await hand.getByText(`${number}：移交调解已完成。`).waitFor();
    await hand.context().close();
    await page.context().close();
  });
});
