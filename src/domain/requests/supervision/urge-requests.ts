import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { parseInput } from '@/shared/parse-input';
import { type BulkOutcome, eachOf } from '../dispatch/bulk';
import { issueSupervision } from './issue-supervision';

const schema = z.object({
  ids: z.array(z.uuid('请重新选择')).min(1, '请先选择要催办的诉求').max(100, '一次最多100件'),
  reason: z.string('请写明催办理由').trim().min(5, '请写明催办理由，至少5个字').max(500, '最多500字'),
});

interface UrgeRequests extends z.input<typeof schema> {
  payload: Payload;
  /** Without a transaction: every act is issued in one of its own. */
  req?: PayloadRequest;
  actor: Actor;
}

/** Urges the units that have the chosen requests (催办, the first rung); says of each what came of it. @throws validation */
export async function urgeRequests(call: UrgeRequests): Promise<BulkOutcome[]> {
  const { payload, req, actor } = call;
  const { ids, reason } = parseInput(schema, call);
  return eachOf(ids, async (id) => {
    const { number } = await issueSupervision({ payload, req, actor, id, rung: 'remind', reason });
    return `${number}：已催办`;
  });
}
