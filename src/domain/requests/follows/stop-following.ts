import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { requestRow } from '../request-row';
import { countFollowers } from './count-followers';
import { followTokenHash } from './follow-token';

/**
 * Ends a following and deletes the phone kept for it (个人信息保护法 第四十七条). Holding the link is the right to do it;
 * an unknown token means that it was ended before. Out: whether something was ended now.
 */
export async function stopFollowing(call: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  token: string;
}): Promise<{ stopped: boolean }> {
  const { payload, actor, token } = call;
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const { docs } = await payload.db.find<{ id: string; request: string }>({
      collection: 'request-follows',
      where: { trackingTokenHash: { equals: followTokenHash(token) } },
      limit: 1,
      pagination: false,
      select: { request: true },
      req,
    });
    const [row] = docs;
    if (!row) return { stopped: false };
    await payload.db.deleteMany({ collection: 'request-follows', where: { id: { equals: row.id } }, req });
    const request = await requestRow(payload, row.request, req);
    await countFollowers(req, request);
    await recordEvent({
      req,
      actor,
      action: 'request.unfollowed',
      subject: { collection: 'requests', id: request.id },
      summary: request.number,
    });
    return { stopped: true };
  });
}
