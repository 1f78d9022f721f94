import type { Payload, PayloadRequest } from 'payload';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
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
  const due = deadlineAfter(at, await currentLimit(payload, `requests.limit.${request.urgency}`, at, req));
  return {
    dueAt: due.at.toISOString(),
    dueReason: `重新办理，期限重新计算：${due.reason}`,
    dueProvisional: due.provisional,
    reopenCount: (request.reopenCount ?? 0) + 1,
    closedAt: null,
    evaluationDueAt: null,
    solved: null,
    satisfaction: null,
    evaluationComment: null,
    evaluatedAt: null,
  };
}
