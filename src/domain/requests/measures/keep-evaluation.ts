import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { newId } from '@/shared/ids';
import type { Judgement } from '../follow-through/judgement';
import type { EvaluationSource } from '../follow-through/labels';
import { idOf, type RequestRow } from '../request-row';
import type { EvaluationRow } from './contribution';
import { countEvaluation, discountEvaluation } from './count-change';

/** A requester's word, how it came, and when. */
export interface Word {
  judgement: Judgement;
  source: Exclude<EvaluationSource, 'unanswered'>;
  /** Who wrote it down, when that was not the requester. */
  recordedBy?: Actor;
  at: Date;
  /** It takes the place of what they may have said about the same answer before. */
  supersedes?: boolean;
}

/**
 * Keeps a requester's word as a row of its own and counts it, in the transaction of the evaluation: a request that is
 * opened again forgets the word, and "not solved" would never be counted. `request` as it was judged. Of what somebody says about
 * one answer the last word counts; with `supersedes` the one before stays on record and counts no longer. Request, round and the
 * number of the word are unique together, so that one of two at the same moment remains, on either database.
 */
export async function keepEvaluation(
  req: PayloadRequest,
  request: RequestRow,
  { judgement, source, recordedBy, at, supersedes = false }: Word,
): Promise<void> {
  const word = supersedes ? await supersede(req, request) : 0;
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
      word,
      superseded: false,
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

/** What was said about this answer so far counts no longer. @returns how many words there were */
async function supersede(req: PayloadRequest, { id, reopenCount }: RequestRow): Promise<number> {
  const { docs } = await req.payload.db.find<EvaluationRow & { id: string; superseded?: boolean | null }>({
    collection: 'request-evaluations',
    where: { and: [{ request: { equals: id } }, { round: { equals: reopenCount ?? 0 } }] },
    limit: 10,
    pagination: false,
    req,
  });
  const earlier = docs.find(({ superseded }) => !superseded);
  if (!earlier) return docs.length;
  await req.payload.db.updateOne({
    collection: 'request-evaluations',
    id: earlier.id,
    data: { superseded: true },
    req,
    returning: false,
  });
  const { township, community, category, channel, unit } = earlier;
  await discountEvaluation(req, {
    ...earlier,
    submittedAt: new Date(earlier.submittedAt).toISOString(),
    township: idOf(township),
    community: idOf(community),
    category: idOf(category),
    channel: idOf(channel),
    unit: idOf(unit),
  });
  return docs.length;
}
