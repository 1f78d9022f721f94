import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  agreeToPublish,
  answerConsultation,
  askBack,
  messagesOf,
  passConsultation,
  publicAnswers,
  publishAnswer,
  rateConsultation,
  readConsultation,
  similarAnswers,
  takeDownAnswer,
  toMediation,
} from '@/domain/neighbourhood';
import { deleteOwnData, ownData } from '@/domain/privacy';
import { searchDocuments } from '@/domain/publishing';
import { buildUser, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildLawPlace, buildQuestion, visitor } from '../../../factories/law';
import { buildKeptOrganization } from '../../../factories/mediation';

const { app, clock, begin } = appAtFixedTime();
const forbidden = { code: 'forbidden' };
const invalid = { code: 'invalid-state' };

describe('what somebody asked', () => {
  it('stands in their own data and goes when they ask for it, once it is over', async () => {
    const { payload } = app;
    const { community, helper } = await buildLawPlace(payload);
    const { id: user } = await buildUser(payload, { phone: newPhone() });
    const actor = { userId: user, name: '我', grants: [], via: 'portal' as const };
    const open = await buildQuestion(payload, community, { actor });
    const { id } = await buildQuestion(payload, community, { actor });
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await rateConsultation({ payload, actor, id, grade: 'satisfied', comment: '谢谢' });
    const before = await ownData(payload, actor);
    expect(before.deletable.consultations).toBe(1);
    expect(JSON.stringify(before.sections.find((one) => one.id === 'law'))).toContain('诉讼时效三年');
    await deleteOwnData({ payload, actor, what: ['consultations'], confirmed: true });
    const row = await readConsultation(payload, id);
    expect(row).toMatchObject({ question: '（按本人要求删除）', state: 'closed', grade: 'satisfied' });
    expect([row?.user ?? null, row?.phoneCipher ?? null, row?.tokenHash ?? null]).toEqual([null, null, null]);
    expect(await messagesOf(payload, id)).toEqual([]);
    expect(await readConsultation(payload, open.id)).toMatchObject({
      question: expect.stringContaining('借条'),
    });
  });
});

describe('publication', () => {
  const answered = async (payload: Payload) => {
    const place = await buildLawPlace(payload);
    const text =
      '我叫老周，电话13812345678，身份证130682199001011234，宅基地被邻居占了，村委会也调不了，怎么办？';
    const { id } = await buildQuestion(payload, place.community, { topic: 'land', question: text });
    await answerConsultation({
      payload,
      actor: place.helper.actor,
      id,
      text: '老周您好，宅基地纠纷可以先申请乡镇政府处理。',
    });
    return { ...place, id };
  };
  const proposed = async (payload: Payload, consultation: string) => {
    const { docs } = await payload.db.find<{
      id: string;
      state: string;
      title: string;
      question: string;
      answer: string;
    }>({
      collection: 'legal-answers',
      where: { consultation: { equals: consultation } },
      limit: 2,
      pagination: false,
    });
    return docs[0];
  };

  it('needs both and an editor, hides who it was, and is gone at once when somebody changes their mind', async () => {
    const { payload } = app;
    const { id, helper, keeper } = await answered(payload);
    const outsider = await buildLawPlace(payload);
    await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
    expect(await proposed(payload, id)).toBeUndefined();
    await agreeToPublish({ payload, actor: helper.actor, id, agrees: true });
    const draft = await proposed(payload, id);
    if (!draft) throw new Error('nothing proposed');
    for (const text of [draft.title, draft.question, draft.answer])
      for (const word of ['老周', '13812345678', '130682199001011234']) expect(text).not.toContain(word);
    const edited = {
      id: draft.id,
      title: '宅基地被邻居占了怎么办',
      question: '宅基地被邻居占了，村委会也调不了，怎么办？电话13812345678',
      answer:
        '宅基地纠纷可以先申请乡镇政府处理，不服的再起诉。法律援助中心电话0312-5551234，王强书记也说过。',
    };
    for (const actor of [outsider.keeper, helper.actor, visitor])
      await expect(publishAnswer({ payload, actor, ...edited })).rejects.toMatchObject(forbidden);
    expect((await publicAnswers(payload, { page: 1, words: '宅基地' })).total).toBe(0);
    // What is starred besides is read before it is public.
    await expect(publishAnswer({ payload, actor: keeper, ...edited })).rejects.toMatchObject({
      fields: {
        question: '公开时是：宅基地被邻居占了，村委会也调不了，怎么办？电话***',
        answer: expect.stringContaining('电话0312-5551234，*书记'),
      },
    });
    await publishAnswer({ payload, actor: keeper, ...edited, asShown: true });
    const page = await app.fetch(`/law/answers/${draft.id}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('宅基地被邻居占了怎么办');
    expect(html).not.toContain('13812345678');
    expect(html).not.toContain('王强');
    expect(html).toContain('0312-5551234');
    expect(
      (await searchDocuments({ payload, query: '宅基地 邻居' })).results.map(({ url }) => url),
    ).toContain(`/law/answers/${draft.id}`);
    expect((await similarAnswers(payload, '邻居占了我家宅基地，怎么办')).map((one) => one.id)).toContain(
      draft.id,
    );
    expect(await similarAnswers(payload, '公司拖欠加班费')).toEqual([]);
    expect(await (await app.fetch('/law/answers')).text()).toContain('宅基地被邻居占了怎么办');
    await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: false });
    expect((await app.fetch(`/law/answers/${draft.id}`)).status).toBe(404);
    expect(await (await app.fetch('/law/answers')).text()).not.toContain('宅基地被邻居占了怎么办');
    expect((await searchDocuments({ payload, query: '宅基地 邻居' })).results).toEqual([]);
    await expect(publishAnswer({ payload, actor: keeper, ...edited })).rejects.toMatchObject(invalid);
    // Agreed anew it is proposed anew, out of the original.
    await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
    expect(await proposed(payload, id)).toMatchObject({ state: 'proposed' });
    await takeDownAnswer({ payload, actor: keeper, id: draft.id, reason: '认得出是谁' });
    expect(await proposed(payload, id)).toMatchObject({ state: 'declined' });
  });

  it('shows each one’s words with the agreement of whoever wrote them', async () => {
    const { payload } = app;
    const { id, helper, adviser, keeper } = await answered(payload);
    await askBack({ payload, actor: visitor, byLink: true, id, text: '乡镇不管怎么办？' });
    await passConsultation({ payload, actor: helper.actor, id });
    clock.set(new Date(new Date(begin).getTime() + 60_000));
    await answerConsultation({ payload, actor: adviser.actor, id, text: '顾问认为可以向法院起诉。' });
    await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
    await agreeToPublish({ payload, actor: adviser.actor, id, agrees: true });
    const without = await proposed(payload, id);
    expect(without?.answer).toBe('顾问认为可以向法院起诉。');
    await agreeToPublish({ payload, actor: helper.actor, id, agrees: true });
    const both = await proposed(payload, id);
    expect(both?.answer).toMatch(/法律明白人答：.*申请乡镇政府处理。\n\n法律顾问答：顾问认为/u);
    const edit = { id: both?.id ?? '', title: '宅基地被占', question: '宅基地被占了怎么办' };
    await publishAnswer({ payload, actor: keeper, ...edit, answer: both?.answer ?? '' });
    await agreeToPublish({ payload, actor: helper.actor, id, agrees: false });
    expect(await proposed(payload, id)).toMatchObject({
      state: 'proposed',
      answer: '顾问认为可以向法院起诉。',
    });
    expect((await app.fetch(`/law/answers/${both?.id}`)).status).toBe(404);
    clock.set(begin);
  });

  it('keeps what the editor made of the same words, and the topic they corrected', async () => {
    const { payload } = app;
    const { id, helper, keeper } = await answered(payload);
    const both = async (agrees: boolean) => {
      for (const call of [{ actor: visitor, byLink: true }, { actor: helper.actor }])
        await agreeToPublish({ payload, ...call, id, agrees });
    };
    await both(true);
    const draft = await proposed(payload, id);
    expect(draft?.title).toBe('土地和宅基地：这种情况怎么办');
    const cleaned = { title: '占了别人的宅基地', question: '邻居占了宅基地怎么办', answer: '先找乡镇政府。' };
    await publishAnswer({ payload, actor: keeper, id: draft?.id ?? '', topic: 'neighbours', ...cleaned });
    await both(false);
    await both(true);
    expect(await proposed(payload, id)).toMatchObject({ ...cleaned, topic: 'neighbours', state: 'proposed' });
  });

  it('asks again after a new answer: what was agreed to is what was read', async () => {
    const { payload } = app;
    const { id, helper } = await answered(payload);
    await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
    await askBack({ payload, actor: visitor, byLink: true, id, text: '再问一句？' });
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await agreeToPublish({ payload, actor: helper.actor, id, agrees: true });
    expect(await proposed(payload, id)).toBeUndefined();
  });
});

describe('a consultation that becomes a mediation', () => {
  it('carries question and phone with the asker’s word, once, with a link both ways', async () => {
    const { payload } = app;
    await buildKeptOrganization(payload);
    const { community, helper } = await buildLawPlace(payload);
    const { id: user } = await buildUser(payload);
    const actor = { userId: user, name: '周建国', grants: [], via: 'portal' as const };
    const { id } = await buildQuestion(payload, community, { actor, phone: '13812345678' });
    const call = { payload, actor: helper.actor, id, askerName: '周建国', respondent: '赵某' };
    await expect(toMediation({ ...call, consent: false as unknown as true })).rejects.toMatchObject({
      fields: { consent: expect.any(String) },
    });
    await expect(toMediation({ ...call, actor: visitor, consent: true })).rejects.toMatchObject(forbidden);
    const both = await Promise.allSettled([
      toMediation({ ...call, consent: true }),
      toMediation({ ...call, actor, byLink: true, consent: true }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const row = await readConsultation(payload, id);
    expect(row).toMatchObject({ state: 'mediation', mediationNumber: expect.stringMatching(/^TJ/) });
    const { docs } = await payload.db.find<{
      id: string;
      sourceId: string;
      sourceNumber: string;
      facts: string;
    }>({
      collection: 'disputes',
      where: { sourceId: { equals: id } },
      limit: 5,
      pagination: false,
    });
    expect(docs).toHaveLength(1);
    expect(docs[0]).toMatchObject({ sourceNumber: row?.number, facts: expect.stringContaining('借条') });
  });
});
