import { describe, expect, it } from 'vitest';
import {
  agreeToPublish,
  answerConsultation,
  consultationPath,
  publishAnswer,
  readConsultation,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion, visitor } from '../../../factories/law';
import { buildKeptOrganization } from '../../../factories/mediation';

const { app } = appAtFixedTime();

const page = async (path: string, cookie?: string) => {
  const response = await app.fetch(path, { headers: cookie ? { cookie } : {} });
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
};
const township = async (community: string) => {
  const { payload } = app;
  const read = (id: unknown) =>
    payload.findByID({ collection: 'divisions', id: String(id), depth: 0, overrideAccess: true });
  return String((await read((await read(community)).township)).code);
};
const asked = (community: string, code: string, more: Record<string, string> = {}) => ({
  formKey: newId(),
  township: code,
  community,
  topic: 'labour',
  question: '公司拖欠三个月加班费，没有签劳动合同，到哪里去告？',
  phone: newPhone(),
  askerName: '老秦',
  ...more,
});

describe('asking', () => {
  it('works without JavaScript, keeps what was typed, and leads to the secret page', async () => {
    const { community, helper } = await buildLawPlace(app.payload);
    const code = await township(community);
    expect((await page('/law/ask')).html).toContain('您在哪个乡镇（街道）');
    const form = await page(`/law/ask?township=${code}`);
    expect(form.html).toContain(community);
    const refused = await app.submit('/law/ask', asked(community, code, { topic: '', phone: '12' }));
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const words of ['请选择是哪一类', '请填写正确的电话号码', '拖欠三个月加班费', '老秦'])
      expect(html).toContain(words);
    const sent = await app.submit('/law/ask', asked(community, code));
    const location = sent.headers.get('location') ?? '';
    expect([sent.status, location]).toEqual([
      303,
      expect.stringMatching(/^\/law\/consultation\/[\w-]{32}\?done=asked$/),
    ]);
    const mine = await page(location);
    expect(mine.html).toContain('拖欠三个月加班费');
    expect(mine.html).toContain(helper.name);
    expect((await page('/law/consultation/0000000000000000000000000000000x')).status).toBe(404);
  });

  it('shows what others asked before sending, and whom to call when somebody is in danger', async () => {
    const { community, helper, keeper } = await buildLawPlace(app.payload);
    const code = await township(community);
    const { id } = await buildQuestion(app.payload, community, {
      topic: 'labour',
      question: '工地拖欠工资半年没有合同，应该找哪个部门投诉要回来？',
    });
    await answerConsultation({
      payload: app.payload,
      actor: helper.actor,
      id,
      text: '向劳动保障监察大队投诉，再申请仲裁。',
    });
    await agreeToPublish({ payload: app.payload, actor: visitor, byLink: true, id, agrees: true });
    await agreeToPublish({ payload: app.payload, actor: helper.actor, id, agrees: true });
    const { docs } = await app.payload.db.find<{
      id: string;
      title: string;
      question: string;
      answer: string;
    }>({
      collection: 'legal-answers',
      where: { consultation: { equals: id } },
      limit: 1,
    });
    const draft = docs[0];
    if (!draft) throw new Error('nothing proposed');
    await publishAnswer({
      payload: app.payload,
      actor: keeper,
      id: String(draft.id),
      title: '工地拖欠工资找谁',
      question: draft.question,
      answer: draft.answer,
    });
    const given = asked(community, code, { question: '工地拖欠工资，没有合同，找哪个部门投诉？' });
    const shown = await (await app.submit('/law/ask', given)).text();
    expect(shown).toContain('工地拖欠工资找谁');
    expect(shown).toContain(`value="${given.formKey}"`);
    const sent = await app.submit('/law/ask', { ...given, seen: 'yes' });
    expect(sent.status).toBe(303);
    const danger = await (
      await app.submit(
        '/law/ask',
        asked(community, code, { question: '邻居正在打人，还拿刀，我该怎么办？', topic: 'neighbours' }),
      )
    ).text();
    expect(danger).toContain('tel:110');
    expect((await page('/law/answers?q=拖欠工资')).html).toContain('工地拖欠工资找谁');
    expect((await page('/law/answers?topic=family')).html).not.toContain('工地拖欠工资找谁');
  });
});

describe('the counter', () => {
  it('asks for somebody who came, whose phone gets the link; staff do not land on their page', async () => {
    const { community, keeper, helper } = await buildLawPlace(app.payload);
    const code = await township(community);
    const cookie = await cookieFor(app.payload, keeper.userId);
    expect((await page(`/law/ask?township=${code}&counter=1`, cookie)).html).toContain('代来人登记法律咨询');
    expect((await page(`/law/ask?township=${code}&counter=1`)).html).not.toContain('代来人登记法律咨询');
    const given = asked(community, code, { counter: 'yes', phone: '13712345678' });
    const sent = await app.submit('/law/ask', { ...given, seen: 'yes' }, { cookie });
    expect(sent.headers.get('location')).toBe('/work/law/desk?done=asked');
    const { docs } = await app.payload.db.find<{
      id: string;
      user?: string;
      enteredByName: string;
      helper: string;
    }>({
      collection: 'legal-consultations',
      where: { and: [{ community: { equals: community } }, { door: { equals: 'counter' } }] },
      limit: 2,
    });
    expect(docs).toMatchObject([{ enteredByName: keeper.name, helper: helper.id }]);
    expect(docs[0]?.user ?? null).toBeNull();
    const stranger = await app.submit('/law/ask', {
      ...asked(community, code, { counter: 'yes' }),
      seen: 'yes',
    });
    expect(stranger.status).toBe(403);
  });
});

describe('the secret page', () => {
  it('asks back, rates, agrees and asks for a mediation', async () => {
    await buildKeptOrganization(app.payload);
    const { community, helper } = await buildLawPlace(app.payload);
    const { id, path } = await buildQuestion(app.payload, community);
    await answerConsultation({ payload: app.payload, actor: helper.actor, id, text: answer });
    expect((await page(path)).html).toContain('诉讼时效三年');
    expect((await page(path)).html).toContain('答复供参考');
    const empty = await app.submit(`${path}/follow-up`, { formKey: newId(), text: '' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('请填写追问')]);
    const back = await app.submit(`${path}/follow-up`, { formKey: newId(), text: '对方不承认怎么办？' });
    expect(back.headers.get('location')).toBe(`${path}?done=follow-up`);
    await answerConsultation({ payload: app.payload, actor: helper.actor, id, text: answer });
    const none = await app.submit(`${path}/rate`, { formKey: newId() });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('请选择满意不满意')]);
    expect((await app.submit(`${path}/rate`, { formKey: newId(), grade: 'satisfied' })).status).toBe(303);
    expect((await app.submit(`${path}/agree`, { formKey: newId() })).status).toBe(303);
    expect((await page(path)).html).toMatch(/您的评价：满意.*请人调解/s);
    const second = await buildQuestion(app.payload, community);
    const form = await page(`${second.path}/mediation`);
    expect(form.html).toContain('借给同事两万元');
    const refused = await app.submit(`${second.path}/mediation`, { formKey: newId(), respondent: '赵某' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const words of ['要咨询人本人同意', '请填写咨询人姓名', '赵某']) expect(html).toContain(words);
    const done = await app.submit(`${second.path}/mediation`, {
      formKey: newId(),
      consent: 'yes',
      askerName: '周建国',
      respondent: '赵某',
    });
    expect(done.headers.get('location')).toBe(`${second.path}?done=mediation`);
    const turned = (await page(second.path)).html;
    expect(turned).toMatch(/调解编号TJ/);
    const [, casePath = ''] = /href="(\/mediation\/case\/[\w-]{32})"/.exec(turned) ?? [];
    expect((await page(casePath)).status).toBe(200);
  });

  it('lists one’s own when signed in, and nobody else’s', async () => {
    const { community } = await buildLawPlace(app.payload);
    const [{ id: user }, other] = [await buildUser(app.payload), await buildUser(app.payload)];
    const actor = { userId: user, name: '我', grants: [], via: 'portal' as const };
    const { id } = await buildQuestion(app.payload, community, { actor });
    const row = await readConsultation(app.payload, id);
    const mine = await page('/me/consultations', await cookieFor(app.payload, user));
    expect(mine.html).toContain(row?.number);
    expect(mine.html).toContain(row && consultationPath(row));
    expect((await page('/me/consultations', await cookieFor(app.payload, other.id))).html).not.toContain(
      row?.number,
    );
    expect((await page('/me/consultations')).location).toContain('/sign-in');
    expect((await page('/me', await cookieFor(app.payload, user))).html).toContain('我提的法律咨询（1）');
  });
});

describe('the work of helpers and advisers', () => {
  it('lists what waits, answers, passes on, shows the phone once', async () => {
    const { community, helper, adviser } = await buildLawPlace(app.payload);
    const cookie = await cookieFor(app.payload, helper.actor.userId);
    const { id } = await buildQuestion(app.payload, community, { phone: '13912345678' });
    const list = await page('/work/law', cookie);
    expect(list.html).toContain(`/work/law/${id}`);
    expect(list.html).toContain('还差8小时');
    const one = await page(`/work/law/${id}`, cookie);
    expect(one.html).toContain('借给同事两万元');
    expect(one.html).not.toContain('13912345678');
    const short = await app.submit(`/work/law/${id}/answer`, { formKey: newId(), text: '能' }, { cookie });
    expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('答复太短了')]);
    const phone = await app.submit(
      `/work/law/${id}/phone`,
      { formKey: newId(), reason: '问清借款日期' },
      { cookie },
    );
    expect(await phone.text()).toContain('13912345678');
    expect((await page(`/work/law/${id}`, cookie)).html).not.toContain('13912345678');
    const passed = await app.submit(
      `/work/law/${id}/pass`,
      { formKey: newId(), note: '拿不准利息' },
      { cookie },
    );
    expect(passed.status).toBe(303);
    const theirs = await cookieFor(app.payload, adviser.actor.userId);
    expect((await page(`/work/law/${id}`, theirs)).html).toContain('拿不准利息');
    const done = await app.submit(
      `/work/law/${id}/answer`,
      { formKey: newId(), text: answer },
      { cookie: theirs },
    );
    expect(done.headers.get('location')).toBe(`/work/law/${id}?done=answer`);
    expect((await page(`/work/law/hours`, cookie)).html).toContain('这一年还没有学时');
  });

  it('records an adviser’s visit from a phone', async () => {
    const { community, adviser } = await buildLawPlace(app.payload);
    const cookie = await cookieFor(app.payload, adviser.actor.userId);
    const wrong = { formKey: newId(), note: '下雨', people: '-1' };
    const empty = await app.submit('/work/law/visits', wrong, { cookie });
    expect(empty.status).toBe(422);
    const html = await empty.text();
    for (const words of ['请选择做了什么', '请选择多久', '人数不能小于0', '下雨'])
      expect(html).toContain(words);
    const given = {
      formKey: newId(),
      community,
      on: '2026-11-20',
      kind: 'lecture',
      quarters: '8',
      people: '30',
      note: '教赵大海用手机查案号',
    };
    expect((await app.submit('/work/law/visits', given, { cookie })).status).toBe(303);
    const after = await page('/work/law/visits', cookie);
    for (const words of ['去了1次，要1次', '备注：教赵**用手机查案号']) expect(after.html).toContain(words);
    const id = /\/work\/law\/visits\/([0-9a-f-]{36})\/withdraw/.exec(after.html)?.[1];
    expect(
      (await app.submit(`/work/law/visits/${id}/withdraw`, { formKey: newId() }, { cookie })).status,
    ).toBe(303);
    expect((await page('/work/law/visits', cookie)).html).toContain('去了0次，要1次');
  });

  it('lets the community assign and see the coverage, without a word of the questions', async () => {
    const { community, keeper } = await buildLawPlace(app.payload);
    const other = await buildHelper(app.payload, community);
    const { id } = await buildQuestion(app.payload, community);
    const cookie = await cookieFor(app.payload, keeper.userId);
    const row = await readConsultation(app.payload, id);
    const desk = await page('/work/law/desk', cookie);
    expect(desk.html).toContain(row?.number);
    const form = await page(`/work/law/desk/${id}`, cookie);
    for (const html of [desk.html, form.html]) expect(html).not.toContain('借');
    const refused = await app.submit(
      `/work/law/desk/${id}`,
      { formKey: newId(), helper: other.id },
      { cookie },
    );
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('请填写原因')]);
    const done = await app.submit(
      `/work/law/desk/${id}`,
      { formKey: newId(), helper: other.id, reason: '出差' },
      { cookie },
    );
    expect(done.status).toBe(303);
    expect(await readConsultation(app.payload, id)).toMatchObject({ helper: other.id });
    const coverage = await page('/work/law/coverage', cookie);
    expect(coverage.html).toContain('明白人不够');
    const helpers = await page('/work/law/helpers?only=hours', cookie);
    expect(helpers.html).toContain(other.name);
    expect((await page('/work/law/helpers?only=certificate', cookie)).html).toContain('共0名');
    expect((await page('/work/law/helpers', await cookieFor(app.payload, other.actor.userId))).status).toBe(
      403,
    );
    const csv = await app.fetch('/work/law/coverage.csv', { headers: { cookie } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await csv.text()).toContain('本月顾问服务不够');
  });
});
