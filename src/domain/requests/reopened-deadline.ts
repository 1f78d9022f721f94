import type { Payload, PayloadRequest } from 'payload';
import { beginClock } from './clocks/completion-clock';
import { completionClockOf, completionColumns } from './clocks/completion-columns';
import { completionLimit } from './completion-limit';
import type { RequestRow } from './request-row';

/**
 * What a request gets when it is opened again: the same limit once more, counted from now, and no evaluation, because
 * whoever asked has not yet judged the second answer. Their word about the first one stays in its event.
 */
export async function deadlineForReopened(
  payload: Payload,
  request: RequestRow,
  at: Date,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const limit = await completionLimit(payload, request, at, req);
  const before = request.dueAt ? completionClockOf(request) : undefined;
  const clock = beginClock(at, limit, { since: '重新办理时', before });
  return {
    ...completionColumns(clock),
    dueReason: `重新办理，期限重新计算：${clock.due.reason}`,
    supervisionRung: null,
    supervisionDueAt: null,
    centreRung: null,
    centreRungDueAt: null,
    urgeCount: 0,
    replyCorrectedAt: null,
    reopenCount: (request.reopenCount ?? 0) + 1,
    closedAt: null,
    evaluationDueAt: null,
    evaluationRemindedAt: null,
    closeDueAt: null,
    visitDueAt: null,
    visitAttempts: 0,
    solved: null,
    satisfaction: null,
    evaluationComment: null,
    evaluatedAt: null,
    evaluatedBy: null,
  };
}
