import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { notifyStaff } from '@/domain/notifications';
import { maskComment, namesPattern } from '@/domain/property';
import { holdersAt } from '@/domain/requests';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import type { ConsultationRow } from '../consultations/row';
import { messagesOf } from '../consultations/row';
import { answererAccount } from '../consultations/tell';
import { lawTopicLabels } from '../labels';
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
];

/** The public side of a consultation, when there is one. */
export function answerOf(req: PayloadRequest, consultation: string): Promise<AnswerRow | undefined> {
  const query = { where: [{ field: 'consultation', equals: consultation }], columns, newestBy: 'id' };
  return leanFirst<AnswerRow>(req.payload, 'legal-answers', query, req);
}

/**
 * Both agreed: writes the text an editor will read, apart from the original, with names of those who live around, phones, ID and card
 * numbers starred. What was proposed before and taken back is proposed anew.
 */
export async function proposeAnswer(req: PayloadRequest, row: ConsultationRow): Promise<void> {
  const hide = await hider(req, row);
  const messages = await messagesOf(req.payload, row.id, req);
  const asked = [
    row.question,
    ...messages.filter(({ kind }) => kind === 'follow-up').map(({ text }) => `追问：${text}`),
  ];
  const answered = messages.filter(({ kind }) => kind === 'answer').map(({ text }) => text);
  const at = now().toISOString();
  const text = {
    topic: row.topic,
    title: hide(titleOf(row)),
    question: hide(asked.join('\n\n')).slice(0, 2000),
    answer: hide(answered.join('\n\n')).slice(0, 3000),
    answeredBy: row.answeredBy ?? 'helper',
    answerer: await answererAccount(
      { payload: req.payload, req },
      { ...row, state: row.answeredBy === 'adviser' ? 'passed' : 'waiting' },
    ),
    state: 'proposed',
    proposedAt: at,
    publishedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    reviewedByName: null,
  };
  const before = await answerOf(req, row.id);
  if (before?.state === 'proposed' || before?.state === 'published') return;
  const id = before?.id ?? newId();
  if (before) await updateColumns(req, 'legal-answers', id, { ...text, updatedAt: at });
  else
    await insertRow(req, 'legal-answers', {
      id,
      ...text,
      township: row.township,
      community: row.community,
      consultation: row.id,
    });
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

/** Takes it back from wherever it is: out of the editor's list, or off the public pages and the search, at once. */
export async function withdrawAnswerOf(
  req: PayloadRequest,
  consultation: string,
  reason: string,
): Promise<void> {
  const before = await answerOf(req, consultation);
  if (before && (before.state === 'proposed' || before.state === 'published'))
    await withdrawPublished(req, before, reason);
}

/** 婚姻家庭：first words of the question. */
function titleOf({ topic, question }: ConsultationRow): string {
  const first = question.split(/[\n。？?！!；;]/u)[0]?.trim() ?? '';
  return first.length >= 4 ? first.slice(0, 40) : `${lawTopicLabels[topic]}的问题`;
}

/** Stars what points at a person: numbers, and the names of everybody in the registers around, the asker and those who answered. */
async function hider(req: PayloadRequest, row: ConsultationRow): Promise<(text: string) => string> {
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
  const names = namesPattern([...rows.map(({ personName }) => personName), ...named]);
  return (text) => maskComment(text, names);
}
