import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStarRound } from '@/domain/service';
import { toIsoDay } from '@/shared/dates';
import { buildUser, cookieFor } from '../../factories/accounts';
import { buildPublished } from '../../factories/activities';
import { startTestApp, type TestApp } from '../../factories/app';
import { photoBytes, staffActor } from '../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  buildVerifier,
} from '../../factories/service-records';
import { buildRules } from '../../factories/stars';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let place: Awaited<ReturnType<typeof buildServicePlace>>;
const screenshots = process.env.SCREENSHOTS;
const yesterday = toIsoDay(new Date(Date.now() - 86_400_000));

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  place = await buildServicePlace(app.payload);
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The panel as somebody who has signed in. */
async function panelOf(user: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  await context.addCookies([{ name, value, url: app.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  return page;
}
const open = (page: Page, path: string) =>
  page.goto(`${app.url}/admin/collections/${path}`, { waitUntil: 'networkidle' });
async function shoot(page: Page, name: string): Promise<void> {
  if (screenshots) await page.screenshot({ path: `${screenshots}/service-${name}.png`, fullPage: true });
}

it('verifies ticked records in the list, and one on its own page', { timeout: 300_000 }, async () => {
  const { payload } = app;
  const { member, secretary } = place;
  const given = { on: yesterday };
  const records = [
    await buildRecord(payload, { member, verifier: null }, given),
    await buildRecord(payload, { member, verifier: null }, { ...given, kind: 'care', different: true }),
  ];
  const page = await panelOf(secretary.userId);
  await open(page, 'service-records?where[state][equals]=submitted');
  await page.locator('tbody input[type=checkbox]').first().check();
  await page.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '审核通过' }).click();
  await page.getByText('完成 1 条，没有完成 0 条').waitFor();
  await shoot(page, 'bulk');
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { state: { equals: 'submitted' } },
    depth: 0,
  });
  expect(docs.map(({ id }) => String(id))).toHaveLength(records.length - 1);
  await open(page, `service-records/${docs[0]?.id}`);
  await page.locator('[data-verb=return]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.field-error, [role=alert]').first().waitFor();
  await dialog.locator('textarea').fill('请写清在哪里');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.request-history').getByText('请写清在哪里').waitFor();
  await shoot(page, 'record');
  await page.context().close();
});

it('enters a minus with a photo, which a second person sees and confirms', { timeout: 300_000 }, async () => {
  const { payload } = app;
  const { branch, grid, member, secretary } = place;
  await buildRules(payload);
  const { id: round } = await createStarRound({
    payload,
    actor: staffActor,
    organization: branch,
    periodKind: 'month',
    day: yesterday,
  });
  const page = await panelOf(secretary.userId);
  await open(page, `star-rounds/${round}`);
  await page.locator('[data-verb=enter-evidence]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('党员').selectOption(member.id);
  await dialog.getByLabel('项目').selectOption('absence');
  await dialog.getByLabel('哪天的事').fill(yesterday);
  await dialog.getByLabel('凭据（文号、会议、材料存放处）').fill('会议签到表');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '签到表.jpg', mimeType: 'image/jpeg', buffer: await photoBytes() });
  await dialog.locator('img').first().waitFor();
  await shoot(page, 'evidence-dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();

  const { docs } = await payload.find({ collection: 'star-manual-items', depth: 0 });
  const other = await panelOf((await buildVerifier(payload, grid, { name: '钱干部' })).userId);
  await open(other, `star-manual-items/${docs[0]?.id}`);
  const photo = other.getByRole('region', { name: '凭据' }).locator('img');
  await photo.waitFor();
  await expect
    .poll(() => photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(0);
  await other.locator('[data-verb=confirm]').click();
  await other.getByRole('dialog').locator('button[type=submit]').click();
  await other.getByText('已核实').first().waitFor();
  await shoot(other, 'evidence');
  await other.context().close();
});

it('shows an activity with its people, and signs somebody up who has called', {
  timeout: 300_000,
}, async () => {
  const { payload } = app;
  const { branch, secretary } = place;
  const { id } = await buildPublished(payload, branch, { seats: 3 });
  const page = await panelOf(secretary.userId);
  await open(page, `activities/${id}`);
  await page.getByRole('heading', { name: '报名0人，候补0人' }).waitFor();
  await page.locator('[data-verb=enter-sign-up]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await shoot(page, 'sign-up-dialog');
  await dialog.getByLabel('姓名').fill('李奶奶');
  await dialog.getByLabel('身份').selectOption('resident');
  await dialog.getByLabel('怎么认').fill('3号楼');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '报名1人，候补0人' }).waitFor();
  await page.getByRole('rowheader', { name: '李奶奶' }).waitFor();
  await shoot(page, 'activity');
  await page.context().close();
});

it('exempts a member by a decision, with the line of it beside', { timeout: 300_000 }, async () => {
  const { payload } = app;
  const { branch, community } = place;
  const ill = await buildServingMember(payload, branch, { name: '老钱' });
  const staff = await panelOf(await staffOf(community));
  await open(staff, `party-members/${ill.id}`);
  await staff.locator('[data-verb=exempt]').click();
  const dialog = staff.getByRole('dialog');
  await dialog.waitFor();
  await shoot(staff, 'exempt-dialog');
  await dialog.getByLabel('原因').selectOption('illness');
  await dialog.getByLabel('会议决定').fill('支部会议2026年第9次');
  await dialog.getByLabel('决定日期').fill(yesterday);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await staff.getByText('支部会议2026年第9次').first().waitFor();
  await shoot(staff, 'member');
  await staff.context().close();
});

async function staffOf(community: string): Promise<string> {
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  return (await buildUser(app.payload, { roles })).id;
}
