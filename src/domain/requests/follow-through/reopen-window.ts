import type { Payload, PayloadRequest } from 'payload';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import type { RequestRow } from '../request-row';

/** Until when an ended request may be opened again, and how many days that is; null while it has not ended. */
export async function reopenWindow(
  payload: Payload,
  { closedAt, repliedAt }: Pick<RequestRow, 'closedAt' | 'repliedAt'>,
  at: Date,
  req?: PayloadRequest,
): Promise<{ until: Date; days: number } | null> {
  const ended = closedAt ?? repliedAt;
  if (!ended) return null;
  const window = await currentLimit(payload, 'requests.reopen', at, req);
  return { until: deadlineAfter(new Date(ended), window).at, days: window.value };
}
