import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import {
  answerConsultation,
  askBack,
  askQuestion,
  assignAdviser,
  assignHelper,
  closeAnswered,
  forgetConsultationPhones,
  messagesOf,
  passConsultation,
  rateConsultation,
  readConsultation,
  remindOfConsultations,
  revealAskerPhone,
  stepsOf,
  withdrawConsultation,
} from '@/domain/neighbourhood';
import { setClock } from '@/shared/clock';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion, question, visitor } from '../../../factories/law';
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
