import type { RequestRow } from '../request-row';

/** By when the requester hears from us next, and why it is that date. */
export interface NextContactDue {
  /** ISO 8601, UTC. */
  dueAt: string;
  reason: string | null;
  /** The first contact, not a report of progress. */
  first: boolean;
}

/** The next contact the requester may count on; null when the answer comes before it. */
export function nextContact(
  request: Pick<
    RequestRow,
    | 'dueAt'
    | 'firstContactAt'
    | 'firstContactDueAt'
    | 'firstContactReason'
    | 'progressDueAt'
    | 'progressReason'
  >,
): NextContactDue | null {
  const { firstContactAt, firstContactDueAt, firstContactReason, progressDueAt, progressReason } = request;
  const next =
    firstContactAt || !firstContactDueAt
      ? { dueAt: progressDueAt, reason: progressReason, first: false }
      : { dueAt: firstContactDueAt, reason: firstContactReason, first: true };
  if (!next.dueAt || (request.dueAt && next.dueAt >= request.dueAt)) return null;
  return { dueAt: next.dueAt, reason: next.reason ?? null, first: next.first };
}
