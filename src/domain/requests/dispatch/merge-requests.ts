import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { parseInput } from '@/shared/parse-input';
import { type BulkOutcome, eachOf } from './bulk';
import { mergeRequest } from './merge-request';

const schema = z.object({
  ids: z.array(z.uuid('请重新选择')).min(1, '请先选择重复的诉求').max(100, '一次最多100件'),
  main: z.string().trim().optional(),
  reason: z.string().trim().optional(),
});

interface MergeRequests extends z.input<typeof schema> {
  payload: Payload;
  /** Without a transaction: every request is merged in one of its own. */
  req?: PayloadRequest;
  actor: Actor;
}

/** Merges several duplicates into the request with number `main`; says of each what came of it. @throws validation `ids` */
export async function mergeRequests(call: MergeRequests): Promise<BulkOutcome[]> {
  const { payload, req, actor } = call;
  const { ids, main = '', reason = '' } = parseInput(schema, call);
  return eachOf(ids, async (id) => {
    const { number, repeated } = await mergeRequest({ payload, req, actor, id, main, reason });
    return repeated ? `${number}：已经并入过了` : `${number}：已并入${main}`;
  });
}
