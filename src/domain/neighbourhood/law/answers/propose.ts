import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { notifyStaff } from '@/domain/notifications';
import { maskComment, namesPattern } from '@/domain/property';
import { holdersAt } from '@/domain/requests';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import type { ConsultationRow } from '../consultations/row';
import { messagesOf } from '../consultations/row';
import { consultationPartyLabels, lawTopicLabels } from '../labels';
import { agreedAnswers, type WrittenAnswer } from './own-words';
import { withdrawPublished } from './public-traces';
import type { AnswerRow } from './row';

const columns = [
  'title',
  'topic',
  'question',
  'answer',
  'state',
  'consultation',
  'community',
  'township',
  'publishedAt',
  'basis',
];

/** The public side of a consultation, when there is one. */
export function answerOf(req: PayloadRequest, consultation: string): Promise<AnswerRow | undefined> {
  const query = { where: [{ field: 'consultation', equals: consultation }], columns, newestBy: 'id' };
  return leanFirst<AnswerRow>(req.payload, 'legal-answers', query, req);
}

const isOpen = (row: AnswerRow | undefined): row is AnswerRow =>
  row?.state === 'proposed' || row?.state === 'published';

/**
 * Both agreed: writes the text an editor will read, apart from the original, with names of those who live around, phones, ID and card
 * numbers starred. What an editor made of the same words before stays; other words are proposed anew.
 */
export async function proposeAnswer(req: PayloadRequest, row: ConsultationRow): Promise<void> {
  const before = await answerOf(req, row.id);
  const answers = await agreedAnswers(req, row);
  if (answers.length === 0) return;
  const original = await originalOf(req, row, answers);
  const basis = createHash('sha256').update(JSON.stringify(original)).digest('base64url');
  if (isOpen(before) && (before.basis === basis || before.state === 'published')) return;
  const at = now().toISOString();
  const standing = {
    answeredBy: row.answeredBy ?? 'helper',
    answerer: [...new Set(answers.map(({ account }) => account))].join(','),
    state: 'proposed',
    proposedAt: at,
    publishedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    reviewedByName: null,
  };
  const id = before?.id ?? newId();
  if (before && before.basis === basis)
    await updateColumns(req, 'legal-answers', id, { ...standing, updatedAt: at });
  else {
    const hide = await hider(req, row);
    // Starred first and cut afterwards: of a number that was cut nothing is recognised.
    const text = {
      topic: row.topic,
      title: `${lawTopicLabels[row.topic]}：这种情况怎么办`,
      question: hide(original.question).slice(0, 2000),
      answer: hide(original.answer).slice(0, 3000),
      basis,
    };
    if (before) await updateColumns(req, 'legal-answers', id, { ...standing, ...text, updatedAt: at });
    else
      await insertRow(req, 'legal-answers', {
        id,
        ...standing,
        ...text,
        township: row.township,
        community: row.community,
        consultation: row.id,
      });
  }
  await tellEditors(req, row, { id, at });
}

/** The words as they were written: what was asked, and the answers of those who agree, each under its own heading where two wrote. */
async function originalOf(
  req: PayloadRequest,
  row: ConsultationRow,
  answers: readonly WrittenAnswer[],
): Promise<{ question: string; answer: string }> {
  const asked = (await messagesOf(req.payload, row.id, req)).filter(({ kind }) => kind === 'follow-up');
  const several = new Set(answers.map(({ party }) => party)).size > 1;
  return {
    question: [row.question, ...asked.map(({ text }) => `追问：${text}`)].join('\n\n'),
    answer: answers
      .map(({ party, text }) => (several ? `${consultationPartyLabels[party]}答：${text}` : text))
      .join('\n\n'),
  };
}

async function tellEditors(
  req: PayloadRequest,
  row: ConsultationRow,
  { id, at }: { id: string; at: string },
): Promise<void> {
  const editors = row.community ? await holdersAt(req, 'community-staff', 'community', [row.community]) : [];
  await notifyStaff(req, editors, {
    template: 'law.proposed',
    urgency: 'low',
    subject: '有一份法律问答等审核公开',
    text: '咨询人和答复人都同意匿名公开一份法律问答，请审核。',
    href: `/admin/collections/legal-answers/${id}`,
    about: { collection: 'legal-answers', id },
    key: `law-answer:${id}:${at}`,
  });
}

/** One of two who wrote takes their words back: what stands without them is looked at anew, and until then nothing is public. */
export async function proposeWithout(req: PayloadRequest, row: ConsultationRow): Promise<void> {
  await withdrawAnswerOf(req, row.id, '一位答复人不同意公开自己的答复');
  await proposeAnswer(req, row);
}

/** Takes it back from wherever it is: out of the editor's list, or off the public pages and the search, at once. */
export async function withdrawAnswerOf(
  req: PayloadRequest,
  consultation: string,
  reason: string,
): Promise<void> {
  const before = await answerOf(req, consultation);
  if (isOpen(before)) await withdrawPublished(req, before, reason);
}

/** Stars what points at a person: numbers, doors, and names. */
async function hider(req: PayloadRequest, row: ConsultationRow): Promise<(text: string) => string> {
  const names = await namesAround(req, row);
  return (text) => maskComment(text, names);
}

/** The names of everybody who lives around, of the asker and of those who answered; null for none. */
export async function namesAround(req: PayloadRequest, row: ConsultationRow): Promise<RegExp | null> {
  const rows = row.community
    ? await leanFind<{ personName: string }>(
        req.payload,
        'residencies',
        {
          where: [{ field: 'community', equals: row.community }],
          columns: ['personName'],
          newestBy: 'id',
          limit: 20_000,
        },
        req,
      )
    : [];
  const named = [row.askerName, row.helperName, row.adviserName].flatMap((one) => one ?? []);
  return namesPattern([...rows.map(({ personName }) => personName), ...named]);
}
