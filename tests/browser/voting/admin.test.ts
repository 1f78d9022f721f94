import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVote, disputeRoll, linesOf } from '@/domain/voting';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { type BuiltVote, buildNotice, buildVotingCompound, voteInput } from '../../factories/voting';
import { desktop, launchBrowser } from '../shared';

let app: TestApp;
let browser: Browser;
let page: Page;
let draft: string;
let built: BuiltVote;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp({ admin: true });
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  const { compound } = await buildVotingCompound(payload, { community, areas: [8000, 7000] });
  ({ id: draft } = await createVote({ payload, actor: staffActor, ...voteInput(compound) }));
  built = await buildNotice(payload, { community });
  const line = (await linesOf(payload, built.vote))[0];
  const words = '房产证上是98平方米';
  const actor = built.voters[0] ?? staffActor;
  await disputeRoll({ payload, actor, vote: built.vote, line: line?.id, kind: 'area', words });
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  const { id } = await buildUser(payload, { roles });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' });
  const [name = '', value = ''] = (await cookieFor(payload, id)).split('=', 2);
  await context.addCookies([{ name, value, url: app.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const shoot = async (name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/votes-admin-${name}.png`, fullPage: true });
};

it('leads staff from the to-do list to an objection, its line and its answer, and from a draft to the notice', {
  timeout: 300_000,
}, async () => {
  const press = async (verb: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await page.locator(`[data-verb=${verb}]`).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  };
  await page.goto(`${app.url}/admin`, { waitUntil: 'networkidle' });
  await page.getByText('名册异议，待答复').waitFor();
  await shoot('todo');
  await page.goto(`${app.url}/admin/collections/vote-roll/${built.lines[0]?.id}`, {
    waitUntil: 'networkidle',
  });
  await press('correct', async (dialog) => {
    await dialog.getByLabel('专有部分面积（平方米）').fill('98.00');
    await dialog.getByLabel('更正的原因和依据').fill('看过房产证');
    await shoot('correct');
  });
  await page.getByText('已更正。').waitFor();
  await page.goto(`${app.url}/admin/collections/votes/${draft}`, { waitUntil: 'networkidle' });
  await page.getByText('不能代替').first().waitFor();
  expect(await page.locator('[data-verb=announce]').count()).toBe(0);
  await press('draft-roll', (dialog) =>
    dialog
      .getByLabel('登记的面积出自哪里')
      .selectOption('survey')
      .then(() => {}),
  );
  await page.getByText('名册已生成').waitFor();
  await press('announce', async () => {});
  await page.getByText('公告已发布').waitFor();
  await shoot('announced');
  expect(await page.getByText('2项，2户（人）').count()).toBeGreaterThan(0);
  await page.goto(`${app.url}/admin/import-roll?vote=${draft}`, { waitUntil: 'networkidle' });
  await page.getByLabel('CSV 或 XLSX 文件').waitFor();
  await shoot('import');
});
