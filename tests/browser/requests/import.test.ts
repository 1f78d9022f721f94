import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableFile } from '@/domain/imports';
import { channelOf } from '@/domain/requests/channels';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const { payload } = app;
  await channelOf(payload, 'sunshine');
  await channelOf(payload, '12345');
  const user = await buildUser(payload, { roles: [{ role: 'operator', kind: 'city' }] });
  const [name = '', value = ''] = (await cookieFor(payload, user.id)).split('=');
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  await context.addCookies([{ name, value, url: env().siteUrl }]);
  page = await context.newPage();
  page.setDefaultTimeout(45_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function shoot(name: string) {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

async function faults() {
  const { violations } = await new AxeBuilder({ page })
    .include('.organization')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

async function workbook(): Promise<Buffer> {
  const header = ['工单号', '主题', '来电时间', '诉求内容', '事发地址', '坐席'];
  const rows = [
    ['G1', '路灯不亮', '2026-11-20 08:00', '中山路路灯三天不亮。', '中山路', '7号'],
    ['G2', '井盖松动', '上个月', '人民路井盖松动。', '人民路', '9号'],
  ];
  const pieces: Uint8Array[] = [];
  for await (const piece of tableFile('xlsx', { header, rows, sheet: '工单' })) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('takes a workbook of a channel from guessed columns to the result, by keyboard, and finds it again', async () => {
  await page.goto(`${env().siteUrl}/admin/import-requests`, { waitUntil: 'networkidle' });
  await page.getByText('还没有导入过诉求').waitFor();
  expect(await faults()).toEqual([]);
  await page.getByLabel('渠道', { exact: true }).selectOption({ label: '阳光理政' });
  await page.getByLabel('CSV 或 XLSX 文件').setInputFiles({
    name: '阳光理政.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook(),
  });
  await press('上传并核对列');
  const number = page.getByLabel('渠道编号在哪一列');
  await number.waitFor();
  expect(await number.locator('option:checked').textContent()).toBe('工单号');
  expect(await page.getByLabel('提交时间在哪一列').locator('option:checked').textContent()).toBe('来电时间');
  await page.getByText('没有用到的列（原样留底，不导入）：坐席').waitFor();
  expect(await faults()).toEqual([]);
  await shoot('import-columns');
  await page.getByLabel('地点在哪一列').selectOption({ label: '诉求内容' });
  await press('列对了，开始检查');
  await page.getByText('“诉求内容”已经用作“内容”').first().waitFor();
  expect(await faults()).toEqual([]);
  await page.getByLabel('地点在哪一列').selectOption({ label: '事发地址' });
  await press('列对了，开始检查');
  await page.getByText('共2行：将新增1件').waitFor();
  await page.getByText('看不懂时间“上个月”').waitFor();
  expect(await faults()).toEqual([]);
  await shoot('import-report');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载有问题的行（CSV）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('阳光理政-有问题的行.csv');
  await press('跳过有问题的1行，导入其余');
  await page.getByText('阳光理政.xlsx：导入完成').waitFor();
  await page.goto(`${env().siteUrl}/admin/import-requests`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '阳光理政.xlsx' }).click();
  await page.getByText('共2行：新增1件').waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  await shoot('import-done-360');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('knows the only hotline, and says what is missing in plain words', async () => {
  await page.goto(`${env().siteUrl}/admin/import-calls`, { waitUntil: 'networkidle' });
  expect(await page.getByLabel('渠道', { exact: true }).locator('option:checked').textContent()).toBe(
    '12345热线',
  );
  await press('上传并核对列');
  await page.getByText('请选择要导入的文件').waitFor();
  const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
  await page.getByLabel('CSV 或 XLSX 文件').setInputFiles({ name: '话单.csv', mimeType: 'text/csv', buffer });
  await press('上传并核对列');
  await page.getByText('这个文件不是表格').first().waitFor();
  expect(await faults()).toEqual([]);
});

/** Presses a button the way somebody without a mouse does. */
async function press(name: string) {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}
