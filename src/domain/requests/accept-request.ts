import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { beginClock } from './clocks/completion-clock';
import { completionColumns } from './clocks/completion-columns';
import { completionLimit } from './completion-limit';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
import { clockStart, fromReceipt } from './intake/sent-time';
import { urgencies } from './labels';
import { easedWords, isEased, urgencyChange } from './notifications/eased';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  urgency: z.enum(urgencies, '请选择紧急程度').optional(),
  category: z.uuid('请选择分类').optional(),
  /** Why the limit is longer than the one the requester was told. */
  easedReason: z.string().trim().min(5, '请写明理由，至少5个字').max(500, '最多500字').optional(),
  note: z.string().trim().max(500, '说明最多500字').optional(),
});
export type AcceptInput = z.input<typeof schema>;

/**
 * The service centre takes the request on (受理). Sets urgency and category and with them the limits, counted from the
 * moment we received it. A limit longer than the one the requester was told needs a reason, which they are told as well.
 * 待受理 → 已受理.
 * @throws DomainError validation `easedReason`
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
      const promise = { urgency, dueAt: clock.due.at.toISOString() };
      const eased = isEased(request, promise);
      const words = eased ? easedWords(request, promise) : urgencyChange(request, promise);
      if (eased && !input.easedReason)
        fail('validation', { fields: { easedReason: `${words}，比告诉反映人的长，请写明理由。` } });
      const shown = [words && `${words}。`, eased && `理由：${input.easedReason}`, input.note].filter(
        Boolean,
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
        note: { shown: shown.join('\n') || undefined },
      };
    },
  });
}
