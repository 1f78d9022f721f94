import type { ActivityRow } from '../activity-row';
import { quartersBetween } from './quarters';

type Times = Pick<ActivityRow, 'creditQuarters' | 'startsAt' | 'beganAt'>;

/** What an activity that ends at this moment is worth: as planned, but no more than has really passed; and the most that can be said instead. */
export function creditNow(
  { creditQuarters, startsAt, beganAt }: Times,
  at: Date,
): { quarters: number; most: number } {
  const first = beganAt && beganAt < startsAt ? beganAt : startsAt;
  return {
    quarters: Math.min(creditQuarters, quartersBetween(startsAt, at)),
    most: quartersBetween(first, at),
  };
}

/** The most that an activity which is over can be worth to anybody, corrections included: the time from its begin to its end. */
export const mostOf = (activity: Times & Pick<ActivityRow, 'doneAt'>): number =>
  creditNow(activity, new Date(activity.doneAt ?? activity.startsAt)).most;

/** What an activity that keeps its times will be worth: whatever was planned for it, no more than it takes. */
export const plannedCredit = ({
  creditQuarters,
  startsAt,
  endsAt,
}: Pick<ActivityRow, 'creditQuarters' | 'startsAt' | 'endsAt'>): number =>
  Math.min(creditQuarters, quartersBetween(startsAt, endsAt));
