import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { parseInput } from '@/shared/parse-input';
import { acceptRequest } from '../accept-request';
import { requestRow } from '../request-row';
import { type BulkOutcome, eachOf } from './bulk';

const schema = z.object({
  ids: z.array(z.uuid('请重新选择')).min(1, '请先选择待受理的诉求').max(100, '一次最多100件'),
});

interface AcceptRequests extends z.input<typeof schema> {
  payload: Payload;
  /** Without a transaction: every request is accepted in one of its own. */
  req?: PayloadRequest;
  actor: Actor;
}

/** Accepts the chosen requests, each with the urgency and category it has; says of each what came of it. @throws validation `ids` */
export async function acceptRequests(call: AcceptRequests): Promise<BulkOutcome[]> {
  const { payload, req, actor } = call;
  const { ids } = parseInput(schema, call);
  return eachOf(ids, async (id) => {
    const { urgency, category } = await requestRow(payload, id, req);
    const { number } = await acceptRequest({
      payload,
      req,
      actor,
      id,
      urgency,
      category: category ?? undefined,
    });
    return `${number}：已受理`;
  });
}
