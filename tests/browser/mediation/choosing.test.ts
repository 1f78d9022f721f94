import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptDispute, partiesOfDispute, partyPath, sendMenus } from '@/domain/mediation';
import { cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildDesk,
  buildDispute,
  buildKeptOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { staffActor } from '../../factories/property';
import { checkPage, desktop, launchBrowser, phone, watchPage } from '../shared';

let app: TestApp;
let browser: Browser;
let organization: string;
let keeper: string;
const screenshots = process.env.SCREENSHOTS;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  organization = await buildKeptOrganization(payload, { name: '和顺社区人民调解委员会' });
  keeper = (await buildDesk(payload, organization)).userId;
  for (const name of ['王和气', '田秀英'])
    await buildMediator(payload, organization, { name, about: '做了二十年调解', fields: ['neighbours'] });
  await buildMethod(payload, '六尺巷工作法');
  await payload.create({
    collection: 'mediation-duties',
    data: { organization, day: new Date().toISOString(), from: '9:00', until: '11:30', personName: '赵律师' },
    overrideAccess: true,
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
  if (screenshots) await page.screenshot({ path: `${screenshots}/mediation-${name}.png`, fullPage: true });
};

/** A case whose menus are out. @returns its id and the pages of both sides */
async function atMenu() {
  const { payload } = app;
  const { id } = await buildDispute(payload, organization);
  await acceptDispute({ payload, actor: staffActor, id });
  await sendMenus({ payload, actor: staffActor, id });
  const [one = '', other = ''] = (await partiesOfDispute(payload, id)).map(partyPath);
  return { id, one, other };
}

it('a neighbour asks for mediation on a phone without scripts, and the desk takes it', async () => {
  const page = await as(null, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/mediation`);
  await page.getByRole('link', { name: '申请调解' }).click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.locator('.govuk-error-summary').getByText('请填写对方是谁').waitFor();
  await page.getByLabel('由哪个调解组织调解').selectOption({ label: '和顺社区人民调解委员会' });
  await page.getByLabel('邻里纠纷').check();
  await page.getByLabel('发生了什么').fill('隔壁的排水管对着我家墙根。');
  await page.getByLabel('您的姓名').fill('王大娘');
  await page.getByLabel('您的电话').fill('13900001234');
  await page.getByLabel('对方的姓名（或者单位）').fill('赵老四');
  await page.getByLabel('怎么找到对方').fill('东边隔壁');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('link', { name: '打开我的调解' }).click();
  await page.getByText('已登记').first().waitFor();
  const desk = await as(keeper, { javaScriptEnabled: false, viewport: phone });
  await desk.goto(`${app.url}/work/mediation?filter=waiting`);
  await desk.getByRole('link', { name: /^TJ/ }).first().click();
  await desk.getByRole('button', { name: '受理' }).click();
  await desk.getByText('已记下。').waitFor();
  await desk.getByRole('button', { name: '看姓名和电话' }).click();
  await desk.getByText('申请人：王大娘').waitFor();
  await desk.getByRole('link', { name: /13900001234/ }).waitFor();
  await desk.goto(`${app.url}/work/mediation?filter=open`);
  await desk.getByRole('link', { name: /^TJ/ }).first().click();
  await desk.getByRole('button', { name: '发出调解菜单' }).click();
  await desk.getByText('没有手机和账号').waitFor();
});

it('two neighbours choose from the menu and meet, without scripts; one by keyboard alone', async () => {
  const { one, other } = await atMenu();
  const page = await as(null, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}${one}`);
  await shoot(page, 'menu');
  await page.getByRole('radio', { name: /王和气/ }).check();
  await page
    .getByRole('group', { name: '还有谁也行' })
    .getByLabel(/田秀英/)
    .check();
  const times = page.getByRole('group', { name: '什么时候方便' }).getByRole('checkbox');
  await times.nth(0).check();
  await times.nth(1).check();
  await page.getByLabel('听调解员的').check();
  await page.getByLabel('调解组织的调解室').check();
  await page.getByLabel('不公开，只有当事人和调解员').check();
  await page.getByRole('button', { name: '选好了' }).click();
  await page.getByText('会通知您').first().waitFor();
  const second = await as(null, { javaScriptEnabled: false, viewport: phone });
  await second.goto(`${app.url}${other}`);
  await second.getByRole('heading', { name: '对方选的' }).waitFor();
  await shoot(second, 'offer');
  const accept = second.getByRole('button', { name: '接受，就这样定' });
  await accept.focus();
  await second.keyboard.press('Enter');
  await second.getByText('大家选到一起了').waitFor();
  await second.getByText('约好的调解').waitFor();
  await shoot(second, 'agreed');
});

it('whoever does not want it says so and reads of the other ways, without scripts', async () => {
  const { one, other } = await atMenu();
  const page = await as(null, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}${other}`);
  await page.getByRole('link', { name: '我不愿意调解' }).click();
  await page.getByRole('button', { name: '确定不调解' }).click();
  await page.getByText('您还可以走的路').waitFor();
  await page.goto(`${app.url}${one}`);
  await page.getByText('诉讼').first().waitFor();
});

it('staff choose for somebody at the counter after reading it back, without scripts', async () => {
  const { id } = await atMenu();
  const page = await as(keeper, { javaScriptEnabled: false, viewport: phone });
  await page.goto(`${app.url}/work/mediation/${id}`);
  await page
    .getByRole('link', { name: /替他选/ })
    .last()
    .click();
  await page.getByRole('radio', { name: /田秀英/ }).check();
  await page.getByRole('group', { name: '什么时候方便' }).getByRole('checkbox').first().check();
  await page.getByLabel('六尺巷工作法').check();
  await page.getByLabel('纠纷现场').check();
  await page.getByLabel('都行', { exact: true }).check();
  await page.getByRole('button', { name: '记下' }).click();
  await page.locator('.govuk-error-summary').getByText('念给本人听').waitFor();
  await page.getByLabel('念给本人听了').check();
  await page.getByRole('button', { name: '记下' }).click();
  await shoot(page, 'behalf');
  await page.getByText('已记下。').waitFor();
});

it('every page is sound for everybody at 320 pixels, the sheet of a refusal prints', async () => {
  const { id, one, other } = await atMenu();
  const page = await as(keeper, { viewport: desktop });
  watchPage(page, app.url);
  const look = async (path: string, name: string) => {
    await page.goto(`${app.url}${path}`);
    await shoot(page, name);
    expect(await checkPage(page), path).toEqual([]);
  };
  await look('/mediation', 'public');
  await look('/mediation/duties', 'duties');
  await look('/find-link', 'find-link');
  await look('/mediation/apply', 'apply');
  await look(one, 'party');
  await look(`${other}/refuse`, 'refuse');
  await look('/me/mediation', 'mine');
  await look('/work/mediation', 'list');
  await look('/work/mediation/new', 'new');
  await look('/work/mediation/hand-overs', 'hand-overs');
  await look(`/work/mediation/${id}`, 'case');
  for (const step of ['assess-risk', 'record-contact', 'propose'])
    await look(`/work/mediation/${id}/${step}`, step);
  const [party] = await partiesOfDispute(app.payload, id);
  for (const step of ['choose', 'refuse'])
    await look(`/work/mediation/${id}/parties/${party?.id}/${step}`, `for-${step}`);
  const registered = await buildDispute(app.payload, organization);
  for (const step of ['decline', 'transfer']) await look(`/work/mediation/${registered.id}/${step}`, step);
  await page.goto(`${app.url}${other}/refuse`);
  await page.getByRole('button', { name: '确定不调解' }).click();
  await page.getByText('您还可以走的路').waitFor();
  expect(await checkPage(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '打印本页' }).isVisible()).toBe(false);
  expect(await page.getByText('您还可以走的路').isVisible()).toBe(true);
});
