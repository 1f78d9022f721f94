import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertRow, inTransaction } from '@/database';
import { announceRound, createStarRound, runStarRounds } from '@/domain/service';
import { fixedClock, setClock } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMember } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  buildVerifier,
} from '../../factories/service-records';
import { at, buildAppraisal, buildRules } from '../../factories/stars';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let place: Awaited<ReturnType<typeof buildServicePlace>>;
let round: string;
const clock = fixedClock('2026-11-23T09:00:00+08:00');
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  setClock(clock);
  app = await startTestApp();
  const { payload } = app;
  place = await buildServicePlace(payload);
  for (const name of ['孙玉兰', '李建国', '周小梅'])
    await buildServingMember(payload, place.branch, { name });
  await buildRecord(payload, { member: place.member, verifier: place.secretary });
  round = await buildAppraisal(payload, clock, place.branch);
  await createStarRound({
    payload,
    actor: staffActor,
    organization: place.branch,
    periodKind: 'quarter',
    day: '2026-12-01',
  });
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
async function shoot(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(tooWide, `${name} scrolls sideways`).toBe(false);
  if (screenshots) await page.screenshot({ path: `${screenshots}/stars-${name}.png`, fullPage: true });
}

it('paper sheets are ticked, entered and compared by two people, on a phone', async () => {
  const { grid, branch, secretary } = place;
  const names = ['老孙', '老李', '老周'];
  for (const name of names) {
    const paper = await buildMember(app.payload, { organization: branch, name });
    await inTransaction({ payload: app.payload }, (req) =>
      insertRow(req, 'star-results', {
        round,
        member: String(paper.id),
        memberName: name,
        organization: branch,
        organizationName: '支部',
        grid,
        stale: false,
      }),
    );
  }
  const path = `${app.url}/stars/${round}/appraisals/${grid}`;
  const look = async (page: Page, name: string) => {
    expect(await checkPage(page), name).toEqual([]);
    await shoot(page, name);
  };
  const context = await as(secretary.userId, { viewport: phone });
  const page = await context.newPage();
  watchPage(page, app.url);
  await page.goto(path);
  for (const name of names) await page.getByLabel(name).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('登记交表3人').waitFor();
  await look(page, 'papers');
  for (const name of names) {
    await page.getByRole('link', { name: '录一张表' }).click();
    await page.getByRole('group', { name: '孙玉兰' }).getByLabel('优秀').check();
    if (name === '老孙') await look(page, 'sheet');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '交上去' }).click();
  }
  await page.getByRole('button', { name: '录完了，请另一位同志核对' }).click();
  await page.getByRole('link', { name: '核对录完的3张' }).waitFor();
  await context.close();
  const other = await as((await buildVerifier(app.payload, grid)).userId, { viewport: phone });
  const second = await other.newPage();
  watchPage(second, app.url);
  await second.goto(`${path}/check`);
  await look(second, 'papers-check');
  await second.getByRole('button', { name: '一致，计入' }).click();
  await second.getByText('已核对，计入').waitFor();
  await other.close();
});

it('a member appraises, sees where each point comes from, and objects, on a small phone without scripts', async () => {
  const { payload } = app;
  const context = await as(place.member.actor.userId, { javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: /我的评星/ }).click();
  await page.getByText('每一分从哪里来').waitFor();
  await shoot(page, 'mine');
  await page.getByRole('link', { name: '去评议' }).click();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.getByRole('group', { name: '孙玉兰' }).getByLabel('优秀').check();
  await page.getByRole('group', { name: '李建国' }).getByLabel('合格', { exact: true }).check();
  await shoot(page, 'appraise');
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('heading', { name: '交之前，请核对' }).waitFor();
  await shoot(page, 'check');
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByText('收到了').waitFor();
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  await announceRound({ payload, actor: staffActor, id: round });
  await page.goto(`${app.url}/me/stars/${round}`);
  await page.getByText('从1条来').first().click();
  expect(await page.getByText('应急值守2小时').count()).toBe(1);
  await shoot(page, 'result');
  await page.getByRole('link', { name: '对我的结果提异议' }).click();
  await page.getByLabel('哪里不对').fill('11月21日巡逻2小时没有计进来');
  await shoot(page, 'appeal');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('异议收到了').waitFor();
  await page.getByRole('button', { name: '同意公开我的姓名和星级' }).click();
  await page.getByText('随时可以撤回，马上生效').waitFor();
  await context.close();
});

it('every page can be used by everybody, and the announcement is a document on paper', async () => {
  const context = await as(place.secretary.userId, { viewport: desktop });
  const page = await context.newPage();
  watchPage(page, app.url);
  await buildRules(app.payload);
  for (const [name, path] of [
    ['announcement', `/stars/${round}`],
    ['list', '/stars'],
    ['rules', '/stars/rules'],
    ['new', '/stars/new'],
    ['appraisals', `/stars/${round}/appraisals`],
    ['print', `/stars/${round}/print`],
  ] as const) {
    await page.goto(`${app.url}${path}`);
    expect(await checkPage(page), name).toEqual([]);
    await shoot(page, name);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.govuk-header').isVisible().catch(String)).not.toBe(true);
  expect(await page.getByText('打印公示').isVisible()).toBe(false);
  await context.close();
  const mine = await as(place.member.actor.userId, { viewport: phone });
  const own = await mine.newPage();
  watchPage(own, app.url);
  for (const path of ['/me/stars', `/me/stars/${round}`]) {
    await own.goto(`${app.url}${path}`);
    expect(await checkPage(own), path).toEqual([]);
  }
  await mine.close();
});
