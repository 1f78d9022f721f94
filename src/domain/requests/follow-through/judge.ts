import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { countEvaluation } from '../measures/count-change';
import { deadlineForReopened } from '../reopened-deadline';
import type { RequestRow } from '../request-row';
import type { Change } from '../transition';
import { type Judgement, judgementProblems, judgementWords } from './judgement';
import type { EvaluationSource } from './labels';

interface Judged {
  judgement: Judgement;
  source: Exclude<EvaluationSource, 'unanswered'>;
  /** Who wrote it down, when that was not the requester. */
  recordedBy?: Actor;
  at: Date;
}

/**
 * What the requester's word does, whichever way it came: kept for its round, closed when it is solved or partly so, opened
 * again with a new limit when it is not. @throws DomainError validation when a reason is missing
 */
export async function judged(req: PayloadRequest, request: RequestRow, word: Judged): Promise<Change> {
  const { judgement, source, at } = word;
  const fields = judgementProblems(judgement);
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  await keepEvaluation(req, request, word);
  const note = { shown: [judgementWords(judgement), judgement.comment].filter(Boolean).join('\n') };
  if (judgement.solved === 'unsolved')
    return { to: 'reopened', patch: await deadlineForReopened(req.payload, request, at, req), note };
  return {
    to: 'closed',
    patch: {
      solved: judgement.solved,
      satisfaction: judgement.satisfaction,
      evaluationComment: judgement.comment ?? null,
      evaluatedAt: at.toISOString(),
      evaluatedBy: source,
      visitDueAt: null,
      closedAt: at.toISOString(),
    },
    note,
  };
}

/**
 * Writes and counts the word of this round; round and request are unique together, so that there is one on either database.
 */
export async function keepEvaluation(
  req: PayloadRequest,
  request: RequestRow,
  { judgement, source, recordedBy, at }: Judged,
): Promise<void> {
  const id = newId();
  const { township, community, category, channel, leadUnit: unit, submittedAt } = request;
  const { solved, satisfaction, reasons, comment } = judgement;
  const counted = { submittedAt, township, community, category, channel, unit, solved, satisfaction };
  await req.payload.db.create({
    collection: 'request-evaluations',
    customID: id,
    data: {
      id,
      request: request.id,
      round: request.reopenCount ?? 0,
      ...counted,
      reasons,
      comment: comment ?? null,
      source,
      recordedBy: recordedBy?.userId ?? null,
      recordedByName: recordedBy?.name ?? null,
      at: at.toISOString(),
    },
    req,
    returning: false,
  });
  await countEvaluation(req, counted);
}
