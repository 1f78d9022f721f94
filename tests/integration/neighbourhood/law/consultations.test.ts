import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  agreeToPublish,
  answerConsultation,
  askBack,
  askQuestion,
  assignAdviser,
  assignHelper,
  closeAnswered,
  forgetConsultationPhones,
  messagesOf,
  passConsultation,
  publicAnswers,
  publishAnswer,
  rateConsultation,
  readConsultation,
  remindOfConsultations,
  revealAskerPhone,
  similarAnswers,
  stepsOf,
  takeDownAnswer,
  toMediation,
  withdrawConsultation,
} from '@/domain/neighbourhood';
import { deleteOwnData, ownData } from '@/domain/privacy';
import { searchDocuments } from '@/domain/publishing';
import { setClock } from '@/shared/clock';
import { buildUser, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion, question, visitor } from '../../../factories/law';
import { buildMediationOrganization } from '../../../factories/mediation';
import { staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const forbidden = { code: 'forbidden' };
const invalid = { code: 'invalid-state' };

const outboxOf = async (payload: Payload, id: string) => {
  const { docs } = await payload.db.find<{ id: string; key: string; template: string; data: unknown }>({
    collection: 'outbox',
    where: { aboutId: { equals: id } },
    limit: 200,
    pagination: false,
  });
  return docs;
};

describe('a question', () => {
  it('goes to the helper with the fewest open, is answered, asked back, answered by the adviser and rated', async () => {
    const { payload } = app;
    const { community, helpers, adviser } = await buildLawPlace(payload, { helpers: 2 });
    const given = question(community);
    const { id } = await askQuestion({ payload, actor: visitor, ...given });
    expect(await askQuestion({ payload, actor: visitor, ...given })).toEqual({ id, repeated: true });
    const other = await buildQuestion(payload, community);
    const [first, second] = [await readConsultation(payload, id), await readConsultation(payload, other.id)];
    expect(new Set([first?.helper, second?.helper])).toEqual(new Set(helpers.map((one) => one.id)));
    expect(first).toMatchObject({ state: 'waiting', dueAt: '2026-11-25T15:59:59.999Z' });
    const helper = helpers.find((one) => one.id === first?.helper);
    const stranger = helpers.find((one) => one.id !== first?.helper);
    if (!helper || !stranger) throw new Error('no helper');
    // Another helper, the adviser it was not passed to, staff: not theirs.
    for (const actor of [stranger.actor, adviser.actor, staffActor, visitor])
      await expect(answerConsultation({ payload, actor, id, text: answer })).rejects.toMatchObject(forbidden);
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await expect(
      answerConsultation({ payload, actor: helper.actor, id, text: answer }),
    ).rejects.toMatchObject(invalid);
    await expect(askBack({ payload, actor: visitor, id, text: '那利息呢？' })).rejects.toMatchObject(
      forbidden,
    );
    await askBack({ payload, actor: visitor, byLink: true, id, text: '那利息呢？' });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'waiting', askedBackCount: 1 });
    await passConsultation({ payload, actor: helper.actor, id, note: '利息拿不准' });
    await expect(
      answerConsultation({ payload, actor: helper.actor, id, text: answer }),
    ).rejects.toMatchObject(forbidden);
    await answerConsultation({
      payload,
      actor: adviser.actor,
      id,
      text: '没有约定的不支持，逾期的可以主张。',
    });
    await askBack({ payload, actor: visitor, byLink: true, id, text: '怎么主张？' });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'passed', answeredBy: 'adviser' });
    await answerConsultation({ payload, actor: adviser.actor, id, text: '起诉时一并提出就可以了。' });
    await rateConsultation({
      payload,
      actor: visitor,
      byLink: true,
      id,
      grade: 'very-satisfied',
      comment: '清楚',
    });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'closed', grade: 'very-satisfied' });
    expect((await messagesOf(payload, id)).map(({ kind, party }) => `${kind} ${party}`)).toEqual([
      'answer helper',
      'follow-up asker',
      'note helper',
      'answer adviser',
      'follow-up asker',
      'answer adviser',
    ]);
    expect((await stepsOf(payload, id)).map(({ verb }) => verb)).toEqual([
      'ask',
      'answer',
      'ask-back',
      'pass',
      'answer',
      'ask-back',
      'answer',
      'rate',
    ]);
    // Messages lead to the page and say nothing of the content.
    const messages = JSON.stringify(await outboxOf(payload, id));
    for (const word of ['借条', '利息', '两万', '老周']) expect(messages).not.toContain(word);
  });

  it('is refused with words beside the field', async () => {
    const { payload } = app;
    const { community } = await buildLawPlace(payload);
    await expect(
      askQuestion({ payload, actor: visitor, ...question(community, { question: '你好' }) }),
    ).rejects.toMatchObject({
      fields: { question: expect.stringContaining('具体一点') },
    });
    await expect(
      askQuestion({ payload, actor: visitor, ...question(community, { phone: '123' }) }),
    ).rejects.toMatchObject({
      fields: { phone: expect.any(String) },
    });
    await expect(askQuestion({ payload, actor: visitor, ...question('x') })).rejects.toMatchObject({
      fields: { community: expect.any(String) },
    });
  });

  it('goes to the adviser where no helper has an account, and to nobody where there is no adviser; the community assigns', async () => {
    const { payload } = app;
    const { community, adviser, keeper } = await buildLawPlace(payload, { helpers: 0 });
    const { id } = await buildQuestion(payload, community);
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'passed', adviser: adviser.id });
    const helper = await buildHelper(payload, community);
    const elsewhere = await buildLawPlace(payload);
    await expect(
      assignHelper({ payload, actor: elsewhere.keeper, id, helper: helper.id, reason: '试' }),
    ).rejects.toMatchObject(forbidden);
    await expect(
      assignHelper({ payload, actor: keeper, id, helper: elsewhere.helper.id, reason: '试' }),
    ).rejects.toMatchObject({ fields: { helper: expect.any(String) } });
    await assignHelper({ payload, actor: keeper, id, helper: helper.id, reason: '顾问出差' });
    expect(await readConsultation(payload, id)).toMatchObject({
      state: 'waiting',
      helper: helper.id,
      adviser: null,
    });
    await assignAdviser({ payload, actor: keeper, id, reason: '顾问回来了' });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'passed', adviser: adviser.id });
    // Whoever assigns does not answer.
    await expect(answerConsultation({ payload, actor: keeper, id, text: answer })).rejects.toMatchObject(
      forbidden,
    );
  });

  it('never goes to whoever asks it', async () => {
    const { payload } = app;
    const { community, helper, adviser } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community, { actor: helper.actor });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'passed', adviser: adviser.id });
  });

  it('is asked once when twenty send the same form at once, and answered once', async () => {
    const { payload } = app;
    const { community, helper } = await buildLawPlace(payload);
    const given = question(community);
    const made = await Promise.all(
      Array.from({ length: 20 }, () => askQuestion({ payload, actor: visitor, ...given })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const id = made[0]?.id ?? '';
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        answerConsultation({ payload, actor: helper.actor, id, text: answer }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await messagesOf(payload, id)).toHaveLength(1);
  });

  it('lets the asker ask back only so often, and withdraw only before an answer', async () => {
    const { payload } = app;
    const { community, helper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    for (let round = 0; round < 3; round += 1) {
      await answerConsultation({ payload, actor: helper.actor, id, text: answer });
      await askBack({ payload, actor: visitor, byLink: true, id, text: '还有呢？' });
    }
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await expect(
      askBack({ payload, actor: visitor, byLink: true, id, text: '还有呢？' }),
    ).rejects.toMatchObject(invalid);
    await expect(withdrawConsultation({ payload, actor: visitor, byLink: true, id })).rejects.toMatchObject(
      invalid,
    );
    const second = await buildQuestion(payload, community);
    await withdrawConsultation({ payload, actor: visitor, byLink: true, id: second.id });
    expect(await readConsultation(payload, second.id)).toMatchObject({ state: 'withdrawn' });
  });

  it('shows the phone to whoever answers, for a reason, and keeps each look', async () => {
    const { payload } = app;
    const { community, helper, keeper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community, { phone: '13812345678' });
    await expect(
      revealAskerPhone({ payload, actor: keeper, id, reason: '想问问清楚' }),
    ).rejects.toMatchObject(forbidden);
    expect(await revealAskerPhone({ payload, actor: helper.actor, id, reason: '问清借款日期' })).toBe(
      '13812345678',
    );
    expect((await stepsOf(payload, id)).at(-1)).toMatchObject({ verb: 'reveal', detail: '问清借款日期' });
  });
});

describe('the clock', () => {
  it('reminds before the term, tells the community after it, closes what nobody rated, forgets the phone', async () => {
    const { payload } = app;
    const { community, helper, keeper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    const keys = async () => (await outboxOf(payload, id)).map(({ key }) => key);
    await remindOfConsultations({ payload });
    expect((await keys()).filter((key) => key.includes('remind'))).toEqual([]);
    clock.set('2026-11-25T09:00:00+08:00');
    await remindOfConsultations({ payload });
    await remindOfConsultations({ payload });
    expect((await keys()).filter((key) => key.includes('remind'))).toHaveLength(1);
    clock.set('2026-11-26T09:00:00+08:00');
    await remindOfConsultations({ payload });
    await remindOfConsultations({ payload });
    expect(
      (await keys()).filter((key) => key.includes(`overdue`) && key.endsWith(keeper.userId)),
    ).toHaveLength(1);
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    clock.set('2026-12-12T09:00:00+08:00');
    await closeAnswered({ payload });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'closed', grade: null });
    await forgetConsultationPhones({ payload });
    expect((await readConsultation(payload, id))?.phoneCipher).toBeTruthy();
    clock.set('2027-07-01T09:00:00+08:00');
    await forgetConsultationPhones({ payload });
    expect((await readConsultation(payload, id))?.phoneCipher ?? null).toBeNull();
    clock.set(begin);
    setClock(clock);
  });
});

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
      answer: '宅基地纠纷可以先申请乡镇政府处理，不服的再起诉。',
    };
    for (const actor of [outsider.keeper, helper.actor, visitor])
      await expect(publishAnswer({ payload, actor, ...edited })).rejects.toMatchObject(forbidden);
    expect((await publicAnswers(payload, { page: 1, words: '宅基地' })).total).toBe(0);
    await publishAnswer({ payload, actor: keeper, ...edited });
    const page = await app.fetch(`/law/answers/${draft.id}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('宅基地被邻居占了怎么办');
    expect(html).not.toContain('13812345678');
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
    await buildMediationOrganization(payload);
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
    expect((await outboxOf(payload, id)).some(({ template }) => template === 'law.to-mediation')).toBe(true);
  });
});
