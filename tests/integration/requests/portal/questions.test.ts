import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileRequest, forgetDirectory, publishRequest } from '@/domain/requests';
import { resetRequestLimits } from '@/portal/requests/rate-limits';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildCompound, buildDivision } from '../../../factories/organization';
import {
  buildCategory,
  buildQuestion,
  buildRequest,
  buildRequestAt,
  operator,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let compound: string;
const tree: Record<string, string> = {};
const asked: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  tree.housing = await buildCategory(payload, { name: '房屋和物业' });
  tree.lift = await buildCategory(payload, { name: '电梯故障', parent: tree.housing });
  tree.stuck = await buildCategory(payload, { name: '困人', parent: tree.lift, urgency: 'emergency' });
  tree.family = await buildCategory(payload, {
    name: '家庭纠纷',
    neverPublic: true,
    neverPublicReason: '涉及家庭，只有办理人员能看到。',
  });
  tree.wages = await buildCategory(payload, {
    name: '拖欠工资',
    elsewhere: '拖欠工资请找劳动监察大队。',
    elsewherePhones: '12333 人社服务热线',
    elsewhereAddress: '兴定路1号',
    elsewhereHours: '工作日 8:30–17:30',
  });
  tree.court = await buildCategory(payload, {
    name: '打官司',
    elsewhere: '打官司请到人民法院。',
    elsewhereStillHere: true,
  });
  asked.trapped = await buildQuestion(payload, {
    category: tree.housing,
    label: '现在有人被困吗？',
    kind: 'yes-no',
    required: true,
  });
  asked.since = await buildQuestion(payload, {
    category: tree.lift,
    label: '从什么时候开始？',
    kind: 'choice',
    choices: '今天\n这几天\n很久了',
  });
  const community = await buildDivision(payload, { shortName: '明月豪苑社区' });
  compound = String((await buildCompound(payload, { community: community.id, name: '明月豪苑' })).id);
  forgetDirectory(payload);
});
afterAll(() => app?.close());
beforeEach(async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) await resetRequestLimits(address);
});

const post = async (fields: Record<string, string>) => {
  const answer = await app.submit('/requests/new', fields);
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};
const told = {
  placeText: '明月豪苑5号楼',
  body: '电梯今天早上又停了，我的电话13700001111，老人下不了楼。',
  phone: '13800138000',
  publicConsent: 'yes',
};
let forms = 0;
const key = () => {
  forms += 1;
  return `questions-test-${forms}`;
};

describe('the levels of the tree', () => {
  it('asks level by level and lets one stop where one can’t say', async () => {
    const second = await post({ step: 'kind', category: tree.housing ?? '' });
    expect(second.html).toContain('“房屋和物业”里的哪一种？');
    const third = await post({ step: 'kind-2', category: tree.housing ?? '', 'category-2': tree.lift ?? '' });
    expect(third.html).toContain('“电梯故障”里的哪一种？');
    const unsure = await post({
      step: 'kind-3',
      category: tree.housing ?? '',
      'category-2': tree.lift ?? '',
      'category-3': 'none',
    });
    expect(unsure.html).toContain('在哪里？');
    const empty = await post({ step: 'kind-2', category: tree.housing ?? '' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#category-2"');
  });

  it('takes a link that names a category of any level', async () => {
    const page = await app.fetch(`/requests/new?category=${tree.stuck}`);
    const html = await page.text();
    expect(html).toMatch(
      new RegExp(`checked=""[^>]*value="${tree.housing}"|value="${tree.housing}"[^>]*checked`),
    );
  });

  it('forgets the lower choice when another branch is chosen', async () => {
    const { html } = await post({ step: 'kind', category: tree.family ?? '', 'category-2': tree.lift ?? '' });
    expect(html).toContain('在哪里？');
  });
});

describe('questions of a category', () => {
  const kind = () => ({ category: tree.housing ?? '', 'category-2': tree.lift ?? '', 'category-3': 'none' });

  it('are asked for the category and those above it, refused when a required one is left out', async () => {
    const page = await post({ step: 'what', ...kind(), ...told });
    expect(page.html).toContain('现在有人被困吗？');
    expect(page.html).toContain('从什么时候开始？（可不填）');
    const refused = await post({ step: 'more', ...kind(), ...told });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('请回答“现在有人被困吗？”');
    const forged = await post({ step: 'check', formKey: key(), ...kind(), ...told });
    expect(forged.status).toBe(422);
    expect(forged.html).toContain('再问几句');
  });

  it('are on the check page, the tracking page and the request, and nowhere public', async () => {
    const answers = { [`answer-${asked.trapped}`]: 'no', [`answer-${asked.since}`]: '这几天' };
    const check = await post({ step: 'contact', ...kind(), ...told, ...answers });
    expect(check.html).toContain('这几天');
    const done = await post({ step: 'check', formKey: key(), ...kind(), ...told, ...answers });
    expect(done.status).toBe(303);
    const token = done.location?.split('/').pop() ?? '';
    const page = await (await app.fetch(`/track/${token}`)).text();
    expect(page).toContain('从什么时候开始？');
    expect(page).toContain('这几天');
    const { docs } = await app.payload.find({
      collection: 'request-answers',
      sort: 'order',
      limit: 10,
      depth: 0,
      overrideAccess: true,
    });
    expect(docs.map(({ label, answer }) => [label, answer])).toEqual([
      ['现在有人被困吗？', '否'],
      ['从什么时候开始？', '这几天'],
    ]);
  });

  it('need no answer from whoever files for others', async () => {
    const actor = { ...operator, via: 'counter' as const };
    const { payload } = app;
    const { id } = await fileRequest({
      payload,
      actor,
      channel: '12345',
      body: '电梯坏了请来修',
      category: tree.lift,
    });
    expect(id).toBeTruthy();
    await expect(
      fileRequest({
        payload,
        actor: visitor,
        body: '电梯坏了请来修',
        category: tree.lift,
        phone: '13800138000',
      }),
    ).rejects.toMatchObject({ fields: { [`answer-${asked.trapped}`]: expect.stringContaining('请回答') } });
  });
});

describe('matters that belong elsewhere', () => {
  it('show whom to call and where to go, and end there', async () => {
    const { html } = await post({ step: 'kind', category: tree.wages ?? '' });
    for (const part of ['拖欠工资请找劳动监察大队', 'href="tel:12333"', '兴定路1号', '工作日'])
      expect(html).toContain(part);
    expect(html).not.toContain('仍要反映');
    const forced = await post({ step: 'elsewhere', category: tree.wages ?? '' });
    expect(forced.status).toBe(422);
    const forged = await post({ step: 'check', formKey: key(), category: tree.wages ?? '', ...told });
    expect(forged.status).toBe(422);
    expect(forged.html).toContain('tel:12333');
  });

  it('go on where the category allows it', async () => {
    const page = await post({ step: 'kind', category: tree.court ?? '' });
    expect(page.html).toContain('仍要反映');
    expect((await post({ step: 'elsewhere', category: tree.court ?? '' })).html).toContain('在哪里？');
    const done = await post({ step: 'check', formKey: key(), category: tree.court ?? '', ...told });
    expect(done.status).toBe(303);
  });
});

describe('what will be public', () => {
  it('is shown as it would look, without numbers of people', async () => {
    const { html } = await post({ step: 'contact', category: tree.court ?? '', ...told });
    expect(html).toContain('公开后，别人看到的是这样');
    const preview = html.slice(html.indexOf('app-preview'));
    expect(preview).toContain('位置：明月豪苑社区 明月豪苑');
    expect(preview).toContain('我的电话***');
    expect(preview).not.toContain('13700001111');
  });

  it('is not asked for a kind that never is, and no form can make it so', async () => {
    const contact = await post({ step: 'what', category: tree.family ?? '', ...told });
    expect(contact.html).toContain('涉及家庭，只有办理人员能看到');
    expect(contact.html).not.toContain('name="publicConsent" type="radio"');
    expect(contact.html).not.toContain('可以公开，也给邻居一个答复');
    const { id } = await buildRequest(app.payload, { category: tree.family, publicConsent: true });
    const stored = await app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
    expect(stored).toMatchObject({ publicConsent: false, visibility: 'private' });
  });

  it('stays closed when the category becomes one that never is', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true });
    await app.payload.update({
      collection: 'requests',
      id,
      data: { category: tree.family },
      overrideAccess: true,
      depth: 0,
    });
    await expect(
      publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });
});

describe('possible duplicates', () => {
  const body = '欧阳慕白说明月豪苑的路灯坏了三天，晚上看不见路。';
  const mine = { placeText: '明月豪苑北门', body: '小区路灯坏了，晚上看不见路。', category: '' };
  const ask = async () => (await post({ step: 'what', ...mine, category: tree.court ?? '' })).html;

  it('are nothing to ask about when nobody filed anything like it', async () => {
    expect(await ask()).toContain('怎么联系您？');
  });

  it('show kind, place and state of a private one, and none of its words', async () => {
    await buildRequest(app.payload, { compound, category: tree.court, body });
    const html = await ask();
    expect(html).toContain('是不是这件事？');
    expect(html).toContain('打官司');
    for (const leak of ['欧阳慕白', '坏了三天', '13800138000']) expect(html).not.toContain(leak);
  });

  it('go on with “not this one”, and ask to choose', async () => {
    const form = { ...mine, category: tree.court ?? '' };
    expect((await post({ step: 'same', ...form })).status).toBe(422);
    expect((await post({ step: 'same', ...form, same: 'other' })).html).toContain('怎么联系您？');
    const forged = await post({ step: 'same', ...form, same: 'forged' });
    expect(forged.status).toBe(422);
  });

  it('never tell of a secret one, or of a kind never public', async () => {
    const { payload } = app;
    const words = '楼下水表井盖板碎裂，孩子差点掉下去。';
    await buildRequest(payload, { compound, category: tree.court, body: words, confidential: true });
    await buildRequest(payload, { compound, category: tree.family, body: words });
    const { html } = await post({ step: 'what', category: tree.court ?? '', ...told, body: words });
    expect(html).toContain('怎么联系您？');
  });

  it('are not looked for beyond the window of the category', async () => {
    const narrow = await buildCategory(app.payload, { name: '不查重', duplicateDays: 0 });
    forgetDirectory(app.payload);
    await buildRequest(app.payload, { compound, category: narrow, body });
    expect((await post({ step: 'what', ...mine, category: narrow })).html).toContain('怎么联系您？');
  });
});
