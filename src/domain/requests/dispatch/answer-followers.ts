import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inviteWhenReachable } from '../invite-evaluation';
import { type RequestRow, rowsWhere } from '../request-row';
import { transit } from '../transition';
import { unitNamed } from '../units';

/**
 * Gives the answer of the main request to all that were merged into it (同案答复). Each requester then evaluates for
 * themselves; one who says "not solved" opens their own request again, at the unit that answered. 已并案 → 已答复.
 */
export async function answerFollowers(req: PayloadRequest, main: RequestRow): Promise<void> {
  const { payload } = req;
  const followers = await rowsWhere(
    payload,
    { and: [{ mergedInto: { equals: main.id } }, { state: { equals: 'merged' } }] },
    req,
  );
  const unit = await unitNamed(req, main.leadUnit);
  for (const { id } of followers) {
    await transit(
      { payload, req, id, actor: systemActor('系统') },
      {
        verb: 'follow-reply',
        input: {},
        change: (request, at) => ({
          patch: {
            reply: main.reply,
            repliedAt: at.toISOString(),
            firstContactAt: request.firstContactAt ?? at.toISOString(),
            leadUnit: main.leadUnit,
            stateBefore: null,
            setAsideAt: null,
          },
          note: { shown: main.reply ?? undefined, unit },
        }),
        afterwards: (request, inner) => inviteWhenReachable(inner, request),
      },
    );
  }
}
