import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { newId } from '@/shared/ids';
import type { Judgement } from '../follow-through/judgement';
import type { EvaluationSource } from '../follow-through/labels';
import type { RequestRow } from '../request-row';
import { countEvaluation } from './count-change';

/** A requester's word, how it came, and when. */
export interface Word {
  judgement: Judgement;
  source: Exclude<EvaluationSource, 'unanswered'>;
  /** Who wrote it down, when that was not the requester. */
  recordedBy?: Actor;
  at: Date;
}

/**
 * Keeps a requester's word as a row of its own and counts it, in the transaction of the evaluation: a request that is
 * opened again forgets the word, and "not solved" would never be counted. `request` as it was judged; round and request are
 * unique together, so that there is one word about an answer on either database.
 */
export async function keepEvaluation(
  req: PayloadRequest,
  request: RequestRow,
  { judgement, source, recordedBy, at }: Word,
): Promise<void> {
  const { township, community, category, channel, leadUnit: unit, submittedAt } = request;
  const { solved, satisfaction, reasons, comment } = judgement;
  const counted = { submittedAt, township, community, category, channel, unit, solved, satisfaction };
  const id = newId();
  await req.payload.db.create({
    collection: 'request-evaluations',
    customID: id,
    data: {
      id,
      request: request.id,
      at: at.toISOString(),
      round: request.reopenCount ?? 0,
      ...counted,
      reasons,
      comment: comment ?? null,
      source,
      recordedBy: recordedBy?.userId ?? null,
      recordedByName: recordedBy?.name ?? null,
    },
    req,
    returning: false,
  });
  await countEvaluation(req, counted);
}
