import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addCivilityItem,
  beginCivility,
  civilitySheet,
  markCivilityAttendance,
  planCivilityMeeting,
  publishFamilyStandard,
  reportFamilyEvent,
} from '@/domain/neighbourhood';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildAssociation,
  buildFamilyEvent,
  buildTerm,
  buildVisit,
  inDays,
  scale,
} from '../../../factories/forces';
import { buildMatterPlace, buildRunner, type MatterPlaceBuilt } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../../shared';

let app: TestApp;
let browser: Browser;
let place: MatterPlaceBuilt;
let secretary: string;
let staff: string;
let council: { id: string; number: string };
let leader: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  place = await buildMatterPlace(payload, 3);
  secretary = (await buildRunner(payload, 'branch-secretary', place.grid)).userId;
  staff = (await buildRunner(payload, 'community-staff', place.community)).userId;
  council = await buildAssociation(payload, place.community, { charter: '一、不攀比。\n二、事前登记。' });
  leader =
    (await buildTerm(payload, council.id, { role: 'leader', appraiser: true, publicConsent: true })).user ??
    '';
  await buildTerm(payload, council.id, { appraiser: true });
  await publishFamilyStandard({
    payload,
    actor: staffActor,
    community: place.community,
    kind: 'wedding',
    validFrom: inDays(0),
    tables: 15,
    costPerTable: 30_000,
    source: '村规民约第八条',
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function as(user: string | null, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  if (user) {
    const [name = '', value = ''] = (await cookieFor(app.payload, user)).split(/=(.*)/);
    await context.addCookies([{ name, value, url: app.url }]);
  }
  return context.newPage();
}

const shoot = async (page: Page, name: string) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/forces-${name}.png`, fullPage: true });
};

it('a secretary plans a round and taps through it, without scripts', async () => {
  const page = await as(secretary, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/work/visits`);
  await page.getByRole('link', { name: '安排走访' }).click();
  await page.getByLabel('走哪一片').selectOption({ index: 1 });
  await page.getByRole('button', { name: '排好路线' }).click();
  await page.getByText('路线排好了。').waitFor();
  await page.getByRole('link', { name: '下一户' }).click();
  await page.getByRole('button', { name: '记下' }).click();
  await page.locator('.govuk-error-summary').getByText('请点一下看到了什么').waitFor();
  await page.getByLabel('设施损坏').check();
  await page.getByLabel('情况').fill('单元门的闭门器坏了');
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByText('记下了。').waitFor();
  await shoot(page, 'round');
  await page.getByRole('link', { name: '设施损坏' }).click();
  await page.getByRole('link', { name: '转为诉求' }).click();
  await page.getByRole('button', { name: '转为诉求' }).click();
  await page.getByText('已转为诉求').waitFor();
  await page.getByRole('link', { name: '看这次走访' }).click();
  await page.getByRole('button', { name: '走完了' }).click();
  await page.getByText('这次走访结束了').waitFor();
});

it('what is written at a door without a network stays on the phone and is sent once when it is back', async () => {
  const { id, stop } = await buildVisit(app.payload, {
    grid: place.grid,
    actor: {
      userId: secretary,
      name: '测试',
      grants: [{ role: 'branch-secretary', scope: { kind: 'grid', id: place.grid } }],
      via: 'portal',
    },
  });
  const page = await as(secretary, { viewport: phone });
  await page.goto(`${app.url}/work/visits/${id}/stops/${stop}`);
  await page.getByLabel('安全隐患').check();
  await page.getByLabel('情况').fill('楼道堆着纸箱');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByText('已存在这台手机上').waitFor();
  await page.context().setOffline(false);
  await page.goto(`${app.url}/work/visits/${id}/stops/${stop}`);
  await page.getByRole('button', { name: '恢复上次没写完的内容' }).click();
  await page.getByText('楼道堆着纸箱').waitFor();
  expect(await page.getByLabel('安全隐患').isChecked()).toBe(true);
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByText('记下了。').waitFor();
  await page.getByText('记下的1条').waitFor();
});

it('a family registers with the keyboard and reads what is above the standard', async () => {
  const page = await as(place.homes[0]?.user ?? '', { viewport: phone });
  await page.goto(`${app.url}/family-events`);
  await page.getByRole('link', { name: '登记红白事' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('婚事').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('哪天办').fill(inDays(5));
  await page.getByLabel('当家人的姓名').fill('赵铁柱');
  await page.getByLabel('联系电话').fill('13900005678');
  for (const [label, value] of Object.entries({
    几桌: '20',
    每桌多少元: '320',
    几辆车: '4',
    烟酒礼品等一共多少元: '0',
    办几天: '1',
  }))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('办几天').press('Enter');
  await page.getByText('登记好了').waitFor();
  await page.getByText('2项高于标准').waitFor();
  await shoot(page, 'family');
  expect(await checkPage(page)).toEqual([]);
});

it('every page is sound for everybody at 320 pixels', async () => {
  const { payload } = app;
  const { id, stop } = await buildVisit(payload, { grid: place.grid });
  for (let index = 0; index < 6; index += 1) {
    const event = await buildFamilyEvent(payload, council.id, { on: inDays(-2) });
    await reportFamilyEvent({ payload, actor: staffActor, id: event.id, ...scale, tables: 12 });
  }
  const open = await buildFamilyEvent(payload, council.id);
  const silent = await buildTerm(payload, council.id, { personName: '范桂珍', user: false });
  const meeting = await planCivilityMeeting({
    payload,
    actor: staffActor,
    association: council.id,
    title: '好邻居',
    startsAt: new Date(Date.now() - 60_000).toISOString(),
    venue: '村委会',
  });
  await addCivilityItem({
    payload,
    actor: staffActor,
    id: meeting.id,
    kind: 'praise',
    subjectName: '田桂英',
    words: '照顾老人',
  });
  const page = await as(staff, { viewport: desktop });
  watchPage(page, app.url);
  const look = async (path: string, on: Page = page) => {
    await on.goto(`${app.url}${path}`);
    await shoot(on, path.replace(/[^a-z]+/g, '-').slice(0, 60));
    expect(await checkPage(on), path).toEqual([]);
  };
  for (const path of [
    '/associations',
    `/associations/${council.number}`,
    '/family-events',
    `/family-events/${open.number}`,
    `/family-events/${open.number}/report`,
    '/family-events/new',
    '/work/associations',
    '/work/associations/new',
    `/work/associations/${council.id}`,
    `/work/associations/${council.id}/members/new`,
    `/work/associations/${council.id}/members/${silent.id}/phone`,
    '/work/family-events',
    '/work/family-events/standard',
    `/work/family-events/${open.number}/advise`,
    `/work/family-events/${open.number}/host`,
    '/work/appraisals',
    '/work/appraisals/new',
    `/work/appraisals/${meeting.id}`,
    `/work/appraisals/${meeting.id}/items/new`,
    '/work/visits?of=all',
    '/work/visits/new',
    `/work/visits/${id}`,
    `/work/visits/${id}/stops/${stop}`,
    `/work/visits/${id}/add`,
    '/work/visits/findings',
    '/work/visits/overdue',
    '/work/visits/board',
    `/work/visits/care/${place.homes[0]?.household}`,
    `/work/visits/care/${place.homes[0]?.household}/note`,
  ])
    await look(path);
  const { attendances } = await civilitySheet(payload, staffActor, meeting.id);
  await markCivilityAttendance({
    payload,
    actor: staffActor,
    id: meeting.id,
    present: attendances.map((one) => one.id),
  });
  await beginCivility({ payload, actor: staffActor, id: meeting.id });
  await look(`/work/appraisals/${meeting.id}/vote`, await as(leader, { viewport: desktop }));
});
