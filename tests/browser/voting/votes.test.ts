import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { castBallots, closeVote, createVote, openVote, postResult } from '@/domain/voting';
import { setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { type BuiltVote, buildNotice, newFormKey, passDays, voteInput } from '../../factories/voting';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let community: string;
let built: BuiltVote;
let over: BuiltVote;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = String((await buildDivision(payload)).id);
  over = await buildNotice(payload, { community });
  built = await buildNotice(payload, { community, secret: true, allowsChange: true, title: '楼道加装扶手' });
  passDays(16.01);
  const call = { payload, actor: staffActor };
  await openVote({ ...call, id: over.vote });
  await openVote({ ...call, id: built.vote });
  for (const [index, actor] of over.voters.entries())
    await castBallots({
      ...{ payload, actor, vote: over.vote, lines: [over.lines[index]?.id ?? ''] },
      ...{ choices: { 1: '1', 2: index === 0 ? '2' : '1' }, formKey: newFormKey() },
    });
  await closeVote({ ...call, id: over.vote });
  await postResult({ ...call, id: over.vote });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  setClock(null);
  await browser?.close();
  await app?.close();
});

async function as(user: string, options: Parameters<Browser['newContext']>[0]) {
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  const context = await browser.newContext(options);
  await context.addCookies([{ name, value, url: app.url }]);
  return context;
}
const keeper = async () => {
  const roles: RoleFor[] = [{ role: 'community-staff', kind: 'community', place: community }];
  return (await buildUser(app.payload, { roles })).id;
};
async function shoot(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(tooWide, `${name} scrolls sideways`).toBe(false);
  expect(
    await page.getByText('不能代替').count(),
    `${name} does not say what the vote is good for`,
  ).toBeGreaterThan(0);
  if (screenshots) await page.screenshot({ path: `${screenshots}/votes-${name}.png`, fullPage: true });
}

it('a voter casts a secret ballot on a small phone without scripts, looks it up by the receipt, and changes it with it', async () => {
  const context = await as(built.voters[0]?.userId ?? '', { javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: /楼道加装扶手/ }).click();
  await page.getByRole('heading', { name: '投票' }).waitFor();
  await shoot(page, 'form');
  const items = page.locator('fieldset');
  await items.nth(0).getByLabel('同意', { exact: true }).check();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await shoot(page, 'errors');
  expect(await items.nth(0).getByLabel('同意', { exact: true }).isChecked()).toBe(true);
  await items.nth(1).getByLabel('弃权').check();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '投出之前，请核对' }).waitFor();
  await shoot(page, 'check');
  await page.getByRole('button', { name: '投出这一票' }).click();
  await page.getByRole('heading', { name: '收到您的票' }).waitFor();
  await shoot(page, 'receipt');
  const code = (await page.locator('.app-vote-code').textContent()) ?? '';
  await page.goto(`${app.url}/votes/${built.vote}/receipt`);
  await page.getByLabel('回执码').fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  expect(await page.getByText('已计入。').count()).toBe(1);
  await shoot(page, 'receipt-check');
  await page.goto(`${app.url}/votes/${built.vote}`);
  await shoot(page, 'open');
  await page.getByRole('link', { name: /改1号楼/ }).click();
  await page.getByLabel('回执码').fill(code);
  for (const index of [0, 1]) await items.nth(index).getByLabel('反对').check();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '改成这一票' }).click();
  await page.getByRole('heading', { name: '已经改好' }).waitFor();
  expect(await page.locator('.app-vote-code').textContent()).not.toBe(code);
  await context.close();
});

it('everybody reads what was decided, in order and on paper', async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  watchPage(page, app.url);
  for (const [name, path] of [
    ['list', '/votes'],
    ['vote', `/votes/${built.vote}`],
    ['roll', `/votes/${built.vote}/roll`],
    ['result', `/votes/${over.vote}/result`],
    ['certificate', `/votes/${over.vote}/certificate`],
  ] as const) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), name).toEqual([]);
    if (name !== 'list') await shoot(page, name);
    else if (screenshots) await page.screenshot({ path: `${screenshots}/votes-list.png`, fullPage: true });
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.app-nav').isVisible()).toBe(false);
  expect(await page.getByText('校验值（SHA-256）').isVisible()).toBe(true);
  if (screenshots) await page.pdf({ path: `${screenshots}/votes-certificate.pdf`, format: 'A4' });
  await context.close();
});

it('staff print ballots, see who has not voted, and two of them enter a paper', async () => {
  const [one, two] = [await keeper(), await keeper()];
  const context = await as(one, { viewport: desktop });
  const page = await context.newPage();
  watchPage(page, app.url);
  const { id: draft } = await createVote({
    payload: app.payload,
    actor: staffActor,
    ...voteInput(built.compound, {
      mode: 'official-record',
      opensAt: '2026-01-02T00:00:00.000Z',
      closesAt: '2026-01-20T00:00:00.000Z',
    }),
  });
  for (const [name, path] of [
    ['new', '/votes/new'],
    ['record', `/votes/${draft}/record`],
    ['progress', `/votes/${built.vote}/progress`],
    ['papers', `/votes/${built.vote}/papers`],
    ['enter', `/votes/${built.vote}/enter/${built.lines[1]?.id}?channel=paper`],
  ] as const) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), name).toEqual([]);
    await shoot(page, name);
    if (name === 'papers' && screenshots)
      await page.pdf({ path: `${screenshots}/votes-papers.pdf`, format: 'A4' });
  }
  const enter = async (which: Page) => {
    for (const index of [0, 1])
      await which.locator('fieldset').nth(index).getByLabel('同意', { exact: true }).check();
    await which.getByRole('button', { name: '下一步：核对' }).click();
    await which.getByRole('button', { name: '和票上一样，提交' }).click();
  };
  await enter(page);
  await page.getByRole('heading', { name: '第一遍录好了' }).waitFor();
  expect(await checkPage(page)).toEqual([]);
  await page.goto(`${app.url}/votes/${built.vote}/progress`);
  expect(await page.getByText('没有录完的纸质票：1张').count()).toBe(1);
  const other = await as(two, { viewport: phone, javaScriptEnabled: false });
  const second = await other.newPage();
  await second.goto(`${app.url}/votes/${built.vote}/progress`);
  await second.getByRole('link', { name: '1号楼1单元102', exact: true }).click();
  await enter(second);
  await second.getByRole('heading', { name: '这一票已计入' }).waitFor();
  await shoot(second, 'entered');
  await other.close();
  await context.close();
});
