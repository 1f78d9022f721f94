import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { beginClock } from './clocks/completion-clock';
import { completionColumns } from './clocks/completion-columns';
import { completionLimit } from './completion-limit';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
import { clockStart, fromReceipt } from './intake/sent-time';
import { urgencies } from './labels';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  urgency: z.enum(urgencies, '请选择紧急程度').optional(),
  category: z.uuid('请选择分类').optional(),
  note: z.string().trim().max(500, '说明最多500字').optional(),
});
export type AcceptInput = z.input<typeof schema>;

/**
 * The service centre takes the request on (受理). Sets urgency and category and with them the limits, counted from the
 * moment we received it. 待受理 → 已受理.
 */
export async function acceptRequest(call: VerbCall & AcceptInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'accept',
    input,
    change: async (request, at, req) => {
      const urgency = input.urgency ?? request.urgency;
      const category = input.category ?? request.category;
      const from = clockStart(request);
      const limit = await completionLimit(call.payload, { category, urgency }, at, req);
      const begun = beginClock(from, limit);
      const clock = { ...begun, due: fromReceipt(begun.due, request) };
      const contact = deadlineAfter(
        from,
        await currentLimit(call.payload, `requests.first-contact.${urgency}`, at, req),
      );
      return {
        patch: {
          urgency,
          ...(input.category ? { category: input.category } : {}),
          acceptedAt: at.toISOString(),
          ...completionColumns(clock),
          firstContactDueAt: contact.at.toISOString(),
          firstContactReason: contact.reason,
        },
        note: { shown: input.note },
      };
    },
  });
}
