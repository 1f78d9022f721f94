import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import type { Grade, Outcome } from '../labels';
import type { RequestRow } from '../request-row';
import { countEvaluation } from './count-change';

/**
 * Keeps a requester's word as a row of its own and counts it, in the transaction of the evaluation: a request that is
 * opened again forgets the word, and "not solved" would never be counted.
 */
export async function keepEvaluation(
  req: PayloadRequest,
  request: RequestRow,
  { solved, satisfaction }: { solved: Outcome; satisfaction: Grade },
): Promise<void> {
  const { township, community, category, channel, leadUnit: unit, submittedAt } = request;
  const id = newId();
  const reopened = solved === 'unsolved' ? 1 : 0;
  const counted = { submittedAt, township, community, category, channel, unit, solved, satisfaction };
  const round = Math.max(0, (request.reopenCount ?? 0) - reopened);
  await req.payload.db.create({
    collection: 'request-evaluations',
    customID: id,
    data: { id, request: request.id, at: now().toISOString(), round, ...counted },
    req,
    returning: false,
  });
  await countEvaluation(req, counted);
}
