import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { beginClock } from '../clocks/completion-clock';
import { completionColumns } from '../clocks/completion-columns';
import { completionLimit } from '../completion-limit';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import type { RequestRow } from '../request-row';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({
  decision: z.enum(['take-up', 'keep'], '请选择重新受理还是维持原来的意见'),
  note: z.string('请写给反映人的说明').trim().min(5, '请写给反映人的说明，至少5个字').max(500, '最多500字'),
});
export type AnswerSupplementInput = z.input<typeof schema>;

/**
 * The operator has read what was added to a declined request (处理补充说明): takes it up again, with clocks that begin now, or
 * keeps the decision; the requester is told which and why. 不予受理 → 待受理, or as it was.
 * @throws DomainError forbidden, validation, invalid-state when nothing was added that waits
 */
export async function answerSupplement(call: VerbCall & AnswerSupplementInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'answer-supplement',
    input,
    change: async (request, at, req) => {
      if (!request.supplementedAt) fail('invalid-state', { message: '没有待处理的补充说明。' });
      const note = { shown: input.note };
      if (input.decision === 'keep') return { to: 'declined', patch: { supplementedAt: null }, note };
      return { to: 'submitted', patch: await takenUp(req, request, at), note };
    },
  });
}

async function takenUp(req: PayloadRequest, request: RequestRow, at: Date): Promise<Record<string, unknown>> {
  const { payload } = req;
  const limit = await completionLimit(payload, request, at, req);
  const clock = beginClock(at, limit, { since: '重新受理时' });
  const contact = deadlineAfter(
    at,
    await currentLimit(payload, `requests.first-contact.${request.urgency}`, at, req),
  );
  return {
    ...completionColumns(clock),
    dueReason: `看过补充说明后重新受理：${clock.due.reason}`,
    firstContactDueAt: contact.at.toISOString(),
    firstContactReason: contact.reason,
    supplementedAt: null,
    declineGround: null,
    referral: null,
    closedAt: null,
  };
}
