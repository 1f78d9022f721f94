import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { beginClock } from '../clocks/completion-clock';
import { completionColumns } from '../clocks/completion-columns';
import { completionLimit } from '../completion-limit';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({
  reason: z
    .string('请写明重新受理的理由')
    .trim()
    .min(5, '请写明重新受理的理由，至少5个字')
    .max(500, '最多500字'),
});
export type ReconsiderInput = z.input<typeof schema>;

const since = '重新受理时';

/**
 * The supervisor finds that a request was declined wrongly and takes it on (重新受理): with the limits of its urgency counted
 * from now, because the time since was the centre's mistake and no unit's. The reason goes to whoever asked. 不予受理 → 已受理.
 */
export async function reconsiderRequest(call: VerbCall & ReconsiderInput): Promise<VerbResult> {
  const { payload } = call;
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'reconsider',
    input,
    change: async (request, at, req) => {
      const limit = await completionLimit(payload, request, at, req);
      const clock = beginClock(at, limit, { since });
      const first = await currentLimit(payload, `requests.first-contact.${request.urgency}`, at, req);
      const contact = deadlineAfter(at, first, since);
      return {
        patch: {
          declineGround: null,
          referral: null,
          closedAt: null,
          acceptedAt: at.toISOString(),
          ...completionColumns(clock),
          dueReason: `重新受理，期限重新计算：${clock.due.reason}`,
          firstContactAt: null,
          firstContactDueAt: contact.at.toISOString(),
          firstContactReason: contact.reason,
        },
        note: { shown: input.reason },
      };
    },
  });
}
