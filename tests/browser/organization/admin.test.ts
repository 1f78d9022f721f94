import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { createAccount, grantRole } from '@/domain/accounts';
import { type SeededOrganization, seedOrganization } from '../../../scripts/seed/organization';
import { startTestApp, type TestApp, testPassword } from '../../factories/app';
import { launchBrowser } from '../shared';

let app: TestApp;
let city: SeededOrganization;
let browser: Browser;
let page: Page;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  city = await seedOrganization(app.payload);
  const actor = systemActor('测试');
  const call = { payload: app.payload, actor };
  const account = {
    username: 'staff',
    password: testPassword,
    name: '李春梅',
    phone: '13900003002',
    realName: '李春梅',
  };
  const userId = await createAccount({ ...call, ...account });
  const scope = { kind: 'community' as const, id: city.mingyue.id };
  await grantRole({ ...call, userId, role: 'community-staff', scope, reason: '测试' });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const [name = '', value = ''] = (await app.signInAs('staff')).split('=');
  const { siteUrl } = (await import('@/shared/env')).env();
  await context.addCookies([{ name, value, url: siteUrl }]);
  page = await context.newPage();
  page.setDefaultTimeout(45_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(path: string, name: string) {
  const { siteUrl } = (await import('@/shared/env')).env();
  await page.goto(`${siteUrl}${path}`, { waitUntil: 'networkidle' });
  await shoot(name);
}

async function shoot(name: string) {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

async function faults() {
  const { violations } = await new AxeBuilder({ page })
    .include('.organization')
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

it('shows staff the tree of their only community, with the gaps in place', async () => {
  await open('/admin/organization/tree', 'admin-tree');
  const text = await page.locator('.organization').textContent();
  expect(text).toContain('明月豪苑社区党总支');
  expect(text).toContain('第四网格：缺网格党支部');
  expect(await faults()).toEqual([]);
});

it('lists what is not covered and what each leader carries', async () => {
  await open('/admin/organization/coverage', 'admin-coverage');
  const text = await page.locator('.organization').textContent();
  expect(text).toContain('没有党支部的网格（1）');
  expect(text).toContain('504');
  expect(await faults()).toEqual([]);
});

it('takes a file through dry run, report, confirmation and result, and finds the run again', async () => {
  await open('/admin/organization/import', 'admin-import');
  expect(await faults()).toEqual([]);
  const rows = [
    '社区（村）代码,小区,楼栋,单元,房号',
    `${city.mingyue.code},明月豪苑,9号楼,1,101`,
    `${city.village.code},,东片一巷,,99号`,
  ];
  const buffer = Buffer.from(rows.join('\n'));
  await page
    .getByLabel('CSV 或 XLSX 文件')
    .setInputFiles({ name: '九号楼.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '上传并检查' }).click();
  await page.getByText('您不能导入东留春村的资料').waitFor();
  await shoot('admin-import-report');
  await page.getByRole('button', { name: '跳过有问题的1行，导入其余' }).click();
  await page.getByText('导入完成').first().waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('新增1户').waitFor();
  await shoot('admin-import-done');
});

it('sees an import of more than a thousand rows through to its end, without asking for the issues again and again', async () => {
  await open('/admin/organization/import', 'admin-import-long');
  const rows = Array.from(
    { length: 1500 },
    (_, index) => `${city.mingyue.code},明月豪苑,长楼,1,${index + 1}`,
  );
  const bad = [`${city.village.code},,东片一巷,,99号`];
  const buffer = Buffer.from(['社区（村）代码,小区,楼栋,单元,房号', ...rows, ...bad].join('\n'));
  let issueCalls = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/issues')) issueCalls += 1;
  });
  await page.getByLabel('CSV 或 XLSX 文件').setInputFiles({ name: '长楼.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '上传并检查' }).click();
  await page.getByRole('button', { name: '跳过有问题的1行，导入其余' }).click();
  await page.getByText('长楼.csv：导入完成').waitFor();
  await page.getByText('新增1500户').waitFor();
  expect(issueCalls).toBeLessThanOrEqual(3);
});

it('offers the verbs of an organisation on its page', async () => {
  const branch = city.mingyue.organizations.find(({ level }) => level === 'grid');
  await open(`/admin/collections/party-organizations/${branch?.id}`, 'admin-organization');
  await page.getByRole('button', { name: '撤销' }).click();
  await shoot('admin-organization-close');
  await page.getByLabel('撤销的原因').fill('网格合并');
  await page.locator('dialog button[type=submit]').click();
  await page.getByText('还在用，请先调整或撤销它').waitFor();
});
