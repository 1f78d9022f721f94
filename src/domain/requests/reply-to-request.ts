import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { passOnAnswer } from './dispatch/pass-on-answer';
import { inviteWhenReachable } from './invite-evaluation';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitNamed } from './units';

const schema = z.object({
  reply: z
    .string('请填写答复')
    .trim()
    .min(10, '答复至少10个字，写清楚查到了什么、怎么解决的')
    .max(5000, '最多5000字'),
});
export type ReplyInput = z.input<typeof schema>;

/**
 * The unit answers (答复). The answer is only a claim: a requester we can reach is asked at once whether it is true.
 * 办理中、延期、重办 → 已答复 (→ 待评价).
 */
export async function replyToRequest(call: VerbCall & ReplyInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'reply',
    input,
    change: async (request, at, req) => ({
      patch: {
        reply: input.reply,
        repliedAt: at.toISOString(),
        firstContactAt: request.firstContactAt ?? at.toISOString(),
        disputedAt: null,
        disputedUnit: null,
      },
      note: { shown: input.reply, unit: await unitNamed(req, request.leadUnit) },
    }),
    afterwards: async (request, req) => {
      await inviteWhenReachable(req, request);
      await passOnAnswer(req, request);
    },
  });
}
