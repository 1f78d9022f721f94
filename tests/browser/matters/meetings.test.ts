import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addAgendaItem,
  announceMeeting,
  beginMeeting,
  closeMeeting,
  decideAgendaItem,
  markAttendance,
} from '@/domain/matters';
import { env } from '@/shared/env';
import { minuteCode } from '@/shared/minute-code';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildMatterAt,
  buildMatterPlace,
  buildRunner,
  type MatterPlaceBuilt,
  readMatter,
} from '../../factories/matters';
import { attendancesOfMeeting, buildMeeting, buildMembers, itemsOfMeeting } from '../../factories/meetings';
import { buildMember } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let place: MatterPlaceBuilt;
let secretary: string;
let meeting: string;
let member: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  place = await buildMatterPlace(payload, 1);
  secretary = (await buildRunner(payload, 'branch-secretary', place.grid)).userId;
  member = (await buildUser(payload, { name: '王桂兰' })).id;
  await buildMember(payload, { organization: place.branch, user: member, name: '王桂兰' });
  await buildMembers(payload, place.branch, 2);
  const matter = await buildMatterAt(payload, place, 'deliberating');
  meeting = (await buildMeeting(payload, place.branch)).id;
  const call = { payload, actor: staffActor, id: meeting };
  await addAgendaItem({ ...call, matter, proposal: '在3号楼前空地建车棚，装充电柜。' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function as(user: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
  const context = await browser.newContext(options);
  await context.addCookies([{ name, value, url: app.url }]);
  return context.newPage();
}

const shoot = async (page: Page, name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/meeting-${name}.png`, fullPage: true });
};

it('a member asks for leave, comes all the same, and checks in at the screen, without scripts', async () => {
  const { payload } = app;
  const call = { payload, actor: staffActor, id: meeting };
  await announceMeeting(call);
  const page = await as(member, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/me`);
  await page.getByRole('link', { name: '11月支部会议' }).click();
  await page.getByLabel('来不了，请假').check();
  await page.getByRole('button', { name: '回复' }).click();
  await page.locator('.govuk-error-summary').getByText('请写一下请假的原因').waitFor();
  await shoot(page, 'leave');
  await page.getByLabel('请假的原因').fill('带孙子看病');
  await page.getByRole('button', { name: '回复' }).click();
  await page.getByText('已请假。').waitFor();

  await beginMeeting(call);
  const code = minuteCode(`meeting:${meeting}`, new Date(), env().payloadSecret);
  await page.goto(`${app.url}/meetings/${meeting}/check-in?code=${code}`);
  expect(page.url()).not.toContain('code=');
  await page.getByRole('button', { name: '我到了，签到' }).click();
  await page.getByText('签到成功。').waitFor();
  await shoot(page, 'checked-in');
  await page.goto(`${app.url}/meetings/${meeting}/check-in`);
  await page.getByText('您已经签到').waitFor();
});

it('an organiser runs it from a phone without scripts: the list, the votes, the end', async () => {
  const page = await as(secretary, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/meetings`);
  await page.getByRole('link', { name: '11月支部会议' }).click();
  await page.getByText('应到3人，实到1人').waitFor();
  await shoot(page, 'run');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: '按名单记下' }).click();
  await page.getByText('应到3人，实到3人').waitFor();
  await page.getByRole('link', { name: '记结果' }).click();
  await page.getByLabel('同意', { exact: true }).fill('2');
  await page.getByLabel('同意办').check();
  await page.getByLabel('决议的内容').fill('在3号楼前空地建车棚，装充电柜，由物业办。');
  await page.getByRole('button', { name: '记下结果' }).click();
  await page.locator('.govuk-error-summary').getByText('合计2票').waitFor();
  await page.getByLabel('反对', { exact: true }).fill('1');
  await page.getByLabel('预算').fill('20,000');
  await shoot(page, 'decide');
  await page.getByRole('button', { name: '记下结果' }).click();
  await page.getByText('已记下结果。').waitFor();
  await page.getByRole('button', { name: '结束会议，决议生效' }).click();
  await page.getByText('会议结束，决议已经生效。').waitFor();
  await shoot(page, 'closed');
});

it('every page is sound for everybody at 320 pixels, and the papers print on one sheet', async () => {
  const { payload } = app;
  const next = (await buildMeeting(payload, place.branch)).id;
  const call = { payload, actor: staffActor, id: next };
  const matter = await buildMatterAt(payload, place, 'deliberating');
  await addAgendaItem({ ...call, matter });
  const page = await as(secretary, { viewport: desktop });
  watchPage(page, app.url);
  const look = async (path: string, name: string) => {
    await page.goto(`${app.url}${path}`);
    await shoot(page, name);
    expect(await checkPage(page), path).toEqual([]);
  };
  await look('/meetings', 'list');
  await look('/meetings/new', 'new');
  await look(`/meetings/${next}/run`, 'draft');
  await announceMeeting(call);
  await look(`/meetings/${next}/run`, 'announced');
  await beginMeeting(call);
  await look(`/meetings/${next}/screen`, 'screen');
  await look(`/meetings/${next}/run`, 'in-session');
  const rows = (await attendancesOfMeeting(payload, next)).map(({ id }) => id);
  await markAttendance({ ...call, shown: rows, present: rows });
  const [item] = await itemsOfMeeting(payload, next);
  await look(`/meetings/${next}/items/${item?.id}`, 'item');
  const result = { decision: 'reject' as const, votesAgainst: 3, resolution: '没有地方，先不建' };
  await decideAgendaItem({ ...call, item: item?.id ?? '', ...result });
  await closeMeeting(call);
  await look(`/matters/${(await readMatter(payload, matter)).number}`, 'matter');
  await page.getByText('应到3人，实到3人，到会人数够').waitFor();
  await look(`/meetings/${next}/review`, 'review');
  for (const paper of ['notice', 'sheet', 'minutes']) {
    await look(`/meetings/${next}/${paper}`, paper);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    if (screenshots) await page.pdf({ format: 'A4', path: `${screenshots}/${paper}.pdf` });
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, paper).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible(), paper).toBe(false);
    await shoot(page, `${paper}-print`);
    await page.emulateMedia({ media: null });
  }
  const mine = await as(member, { viewport: desktop });
  for (const path of ['/me/meetings', `/meetings/${meeting}`, `/meetings/${meeting}/check-in`]) {
    await mine.goto(`${app.url}${path}`);
    expect(await checkPage(mine), path).toEqual([]);
  }
});
