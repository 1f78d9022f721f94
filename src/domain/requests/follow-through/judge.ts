import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { keepEvaluation, type Word } from '../measures/keep-evaluation';
import { deadlineForReopened } from '../reopened-deadline';
import type { RequestRow } from '../request-row';
import type { Change } from '../transition';
import { judgementProblems, judgementWords } from './judgement';

/**
 * What the requester's word does, whichever way it came: kept for its round, closed when it is solved or partly so, opened
 * again with a new limit when it is not. @throws DomainError validation when a reason is missing
 */
export async function judged(req: PayloadRequest, request: RequestRow, word: Word): Promise<Change> {
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
