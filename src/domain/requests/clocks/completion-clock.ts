import { type Deadline, deadlineAfter, deadlineAfterPause, extendedDeadline } from '../deadlines';
import type { Limit } from '../limits';
import { addWorkingDays, dayOf, endOfDay, workingDaysBetween } from '../working-days';
import { type LimitKind, limitKind } from './limit-kind';

/**
 * The clock of completion: by when a request must be answered. Pure; each step gives a new clock and never looks at
 * settings again, so a limit that changes later moves no deadline that stands. Hours are exact to the millisecond, days
 * are whole days.
 */
export interface CompletionClock {
  /** When this round began: the submission, or the reopening. */
  startedAt: Date;
  due: Deadline;
  kind: LimitKind;
  pausedAt: Date | null;
  /** When a pause ends by itself; null while one waits for what no day is known of (mediation). */
  pausedUntil: Date | null;
  /** Milliseconds of the finished pauses, of this round and of the whole life. */
  pausedInRound: number;
  pausedTotal: number;
  /** Working days the pauses have used up, for their cap. */
  pauseDays: number;
}

/** Begins, or begins anew after a reopening (`before`): what was paused before still counts towards the cap. */
export function beginClock(
  at: Date,
  limit: Limit,
  { since = '提交时', before }: { since?: string; before?: CompletionClock } = {},
): CompletionClock {
  return {
    startedAt: at,
    due: deadlineAfter(at, limit, since),
    kind: limitKind(limit),
    pausedAt: null,
    pausedUntil: null,
    pausedInRound: 0,
    pausedTotal: before?.pausedTotal ?? 0,
    pauseDays: before?.pauseDays ?? 0,
  };
}

/** Stops it for `days` working days at most. */
export function pauseClock(clock: CompletionClock, at: Date, days: number): CompletionClock {
  return { ...clock, pausedAt: at, pausedUntil: endOfDay(addWorkingDays(dayOf(at), days).day) };
}

/** Stops it until somebody ends the pause. */
export const standStill = (clock: CompletionClock, at: Date): CompletionClock => ({
  ...clock,
  pausedAt: at,
  pausedUntil: null,
});

/** The moment a pause ended when somebody notices at `at`: not later than it was granted for. */
export function pauseEnd({ pausedUntil }: CompletionClock, at: Date): Date {
  return pausedUntil && pausedUntil < at ? pausedUntil : at;
}

/** Ends the pause and leaves the deadline as it is: for a request that is answered while it stands still. */
export function endPause(clock: CompletionClock, at: Date): CompletionClock {
  if (!clock.pausedAt) return clock;
  const end = pauseEnd(clock, at);
  const length = end.getTime() - clock.pausedAt.getTime();
  return {
    ...clock,
    pausedAt: null,
    pausedUntil: null,
    pausedInRound: clock.pausedInRound + length,
    pausedTotal: clock.pausedTotal + length,
    // The cap is on what was granted for some days; nobody granted how long another office takes.
    pauseDays: clock.pausedUntil
      ? clock.pauseDays + workingDaysBetween(dayOf(clock.pausedAt), dayOf(end))
      : clock.pauseDays,
  };
}

/** Goes on with the time that was left. */
export function resumeClock(clock: CompletionClock, at: Date): CompletionClock {
  if (!clock.pausedAt) return clock;
  const due = deadlineAfterPause(clock.due.at, clock.pausedAt, pauseEnd(clock, at), clock.kind);
  return { ...endPause(clock, at), due };
}

/** Adds `extra` to the deadline that stands; from then on it is a deadline of the kind of the extension. */
export function extendClock(clock: CompletionClock, extra: Limit): CompletionClock {
  return { ...clock, due: extendedDeadline(clock.due.at, extra), kind: limitKind(extra) };
}
