import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { input, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { maskPeople } from '@/domain/property';
import { redact } from '@/domain/requests';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { ConsultationRow } from '../consultations/row';
import { keepsLawAt } from '../keepers';
import { lawTopicLabels } from '../labels';
import { namesAround } from './propose';
import { showInPublic, withdrawPublished } from './public-traces';
import { type AnswerRow, holdAnswer } from './row';

const texts = {
  /** What the asker chose, or what it really is about. */
  topic: z.enum(valuesOf(lawTopicLabels), { error: '请选择是哪一类' }).optional(),
  title: input.text('标题', 60).min(4, '标题至少4个字'),
  question: input.text('问', 2000),
  answer: input.text('答', 3000),
};
const schema = z.object({
  id: input.id('问答'),
  ...texts,
  /** The editor has read what is starred besides what they wrote, and shows it so. */
  asShown: z.boolean().default(false),
});

/**
 * The editor has read the anonymised text, made it exact, and shows it; also to correct what is public. Somebody else than whoever
 * answered, and only while both still agree. Numbers that point at a person and names are starred whatever the editor left; where that
 * changes the text, the editor reads it first. An office's phone and address stay as the editor wrote them.
 * @throws DomainError validation, not-found, forbidden, invalid-state
 */
export async function publishAnswer(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, asShown, ...given } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await holdAnswer(req, id);
    await requireEditor(call, row, req);
    if (row.state !== 'proposed' && row.state !== 'published')
      fail('invalid-state', { message: '这份问答已经不公开了。要公开，请咨询人和答复人重新同意。' });
    const consultation = await readRow<ConsultationRow>(
      req.payload,
      'legal-consultations',
      row.consultation,
      req,
    );
    if (!consultation?.askerAgrees || !consultation.answererAgrees)
      fail('invalid-state', { message: '咨询人或者答复人没有同意公开。' });
    const at = now().toISOString();
    const words = await starred(req, consultation, given);
    if (!asShown) requireRead(given, words);
    const shown = {
      topic: given.topic ?? row.topic,
      ...words,
      publishedAt: row.publishedAt ?? at,
    };
    await updateColumns(req, 'legal-answers', id, {
      ...shown,
      state: 'published',
      reviewedByName: call.actor.name,
      updatedAt: at,
    });
    await showInPublic(req, { id, ...shown });
    return {
      result: { id },
      action: 'legal-answer.published',
      subject: { collection: 'legal-answers', id },
    };
  });
}

type Words = Record<'title' | 'question' | 'answer', string>;

async function starred(req: Reading, row: ConsultationRow, given: Words): Promise<Words> {
  const names = await namesAround(req, row);
  const star = (text: string) => maskPeople(redact(text), names);
  return { title: star(given.title), question: star(given.question), answer: star(given.answer) };
}

/** @throws DomainError validation with the text as everybody would read it, beside what the editor wrote */
function requireRead(given: Words, shown: Words): void {
  const changed = (['title', 'question', 'answer'] as const).filter((one) => shown[one] !== given[one]);
  if (changed.length === 0) return;
  fail('validation', {
    message:
      '有的地方像姓名或者号码，公开时会遮住。请看遮住以后的样子；可以的，勾“遮住以后就这样公开”再按一次。',
    fields: Object.fromEntries(changed.map((one) => [one, `公开时是：${shown[one]}`])),
  });
}

const down = z.object({ id: input.id('问答'), reason: input.text('原因', 200) });

/** The editor does not show it, or takes it off. */
export async function takeDownAnswer(call: VerbCall & z.input<typeof down>): Promise<{ id: string }> {
  const { id, reason } = parseInput(down, call);
  return runVerb(call, async (req) => {
    const row = await holdAnswer(req, id);
    await requireKeeper(call, row, req);
    if (row.state !== 'proposed' && row.state !== 'published')
      fail('invalid-state', { message: '这份问答已经不公开了。' });
    await withdrawPublished(req, row, reason);
    return {
      result: { id },
      action: row.state === 'published' ? 'legal-answer.withdrawn' : 'legal-answer.declined',
      subject: { collection: 'legal-answers', id },
    };
  });
}

type Reading = Parameters<Parameters<typeof runVerb>[1]>[0];

async function requireKeeper({ payload, actor }: VerbCall, row: AnswerRow, req: Reading): Promise<void> {
  if (!(await keepsLawAt(payload, actor, row, req))) fail('forbidden');
}

async function requireEditor(call: VerbCall, row: AnswerRow, req: Reading): Promise<void> {
  await requireKeeper(call, row, req);
  if (call.actor.userId !== null && row.answerer?.split(',').includes(call.actor.userId))
    fail('forbidden', { message: '您自己答复的，由另一位同事审核。' });
}
