import type { Where } from 'payload';

/**
 * Who may see a notice is decided by its stored row alone: state, publishAt and expireAt. The scheduled sweep only
 * tidies states afterwards, so a notice appears and disappears on time also when the sweep is late.
 */
export interface PublicationWindow {
  state?: string | null;
  /** ISO 8601, UTC. */
  publishAt?: string | null;
  /** ISO 8601, UTC; the notice is gone at this very moment. */
  expireAt?: string | null;
}

/** States in which the stored row may be shown to the public once its time has come. */
export const releasedStates = ['published', 'scheduled'] as const;

/** Visible = released and publishAt ≤ at < expireAt. */
export function isVisible(notice: PublicationWindow, at: Date): boolean {
  const released = releasedStates.some((state) => state === notice.state);
  if (!released || !notice.publishAt) return false;
  if (new Date(notice.publishAt) > at) return false;
  return !notice.expireAt || at < new Date(notice.expireAt);
}

/** The same rule as {@link isVisible}, as a condition for the database. */
export function visibleWhere(at: Date): Where {
  const moment = at.toISOString();
  return {
    and: [
      { state: { in: [...releasedStates] } },
      { publishAt: { less_than_equal: moment } },
      { or: [{ expireAt: { exists: false } }, { expireAt: { greater_than: moment } }] },
    ],
  };
}

/** Whether the urgent banner of a visible notice is still up: until urgentUntil, or as long as the notice itself. */
export function isUrgent(
  notice: { urgent?: boolean | null; urgentUntil?: string | null },
  at: Date,
): boolean {
  return Boolean(notice.urgent) && (!notice.urgentUntil || at < new Date(notice.urgentUntil));
}

/** Condition for notices whose urgent banner is up at `at`; combine it with {@link visibleWhere}. */
export function urgentWhere(at: Date): Where {
  return {
    and: [
      { urgent: { equals: true } },
      { or: [{ urgentUntil: { exists: false } }, { urgentUntil: { greater_than: at.toISOString() } }] },
    ],
  };
}
