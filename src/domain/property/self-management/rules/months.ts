import { startOfDay } from '@/shared/dates';
import { monthAfter, monthOf, monthsBetween } from '@/shared/months';

/**
 * The first instant at which a month's book is late: the day after the deadline day of the next month; a day the month does
 * not have (31 in April) is its last.
 */
export function lateSince(month: string, deadlineDay: number): Date {
  const [year = 0, number = 1] = monthAfter(month).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const day = Math.min(Math.max(1, deadlineDay), lastDay);
  return startOfDay(new Date(Date.UTC(year, number - 1, day + 1)).toISOString().slice(0, 10));
}

/** A time in which the residents manage for themselves, or have a committee: `until` is the first instant after it, null for now. */
export interface Reign {
  from: string;
  until: string | null;
}

/**
 * The months whose book must stand in public by now and does not: every month that one of the times touches and whose deadline is over. No
 * month before `since` is asked for, unless the compound had begun to publish earlier: who has begun stays complete.
 */
export function missingMonths(asked: {
  reigns: readonly Reign[];
  published: ReadonlySet<string>;
  since: string | null;
  deadlineDay: number;
  at: Date;
}): string[] {
  const { reigns, published, since, deadlineDay, at } = asked;
  const [begun] = [...published].sort();
  const earliest = since && begun && begun < since ? begun : since;
  const months = new Set<string>();
  for (const { from, until } of reigns) {
    const end = until && new Date(until) < at ? new Date(new Date(until).getTime() - 1) : at;
    if (end < new Date(from)) continue;
    for (const month of monthsBetween(monthOf(from), monthOf(end))) months.add(month);
  }
  return [...months]
    .filter((month) => !published.has(month) && (!earliest || month >= earliest))
    .filter((month) => lateSince(month, deadlineDay) <= at)
    .sort();
}
