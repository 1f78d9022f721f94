import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';

/** 司法确认: the time in which both parties can go to court together; pure. */

/** In milliseconds. */
const day = 86_400_000;

export interface Countdown {
  /** The day on which the agreement took effect, as 2026-11-23. */
  from: string;
  /** The last day of the thirty, counted from the day after (民法典 201). */
  lastDay: string;
  /** The last day on which the court takes it: `lastDay`, or the first working day after a day of rest (民法典 203). */
  until: string;
  /** Why this day, in words. */
  why: string;
}

/** More days of rest in a row than any year has. */
const mostRest = 20;

/**
 * How long joint confirmation may be asked for: thirty days from the day the agreement takes effect (人民调解法 33; the number is a setting),
 * calendar days, the first of which is the day after.
 * @param takesEffectOn any moment of that day
 * @param isRest whether a day (2026-11-23) is a day of rest by the national calendar
 */
export function confirmationCountdown(
  takesEffectOn: string | Date,
  days: number,
  isRest: (isoDay: string) => boolean,
): Countdown {
  const from = toIsoDay(takesEffectOn);
  const lastDay = addDays(from, days);
  let until = lastDay;
  for (let tried = 0; isRest(until) && tried < mostRest; tried += 1) until = addDays(until, 1);
  const begin = `协议${words(from)}生效，从第二天算起第${days}天是${words(lastDay)}`;
  const why = until === lastDay ? `${begin}。` : `${begin}，那天是休息日，顺延到${words(until)}。`;
  return { from, lastDay, until, why };
}

const words = (isoDay: string) => formatDate(startOfDay(isoDay));

/** The day so many days after another. */
export const addDays = (isoDay: string, days: number): string =>
  toIsoDay(new Date(startOfDay(isoDay).getTime() + days * day + day / 2));

/** How many days are left: 0 on the last day, negative afterwards. */
export const daysLeft = (until: string, at: Date): number =>
  Math.round((startOfDay(until).getTime() - startOfDay(toIsoDay(at)).getTime()) / day);

/** Whether the time is over: from the first moment of the day after the last. */
export const isExpired = (until: string, at: Date): boolean => daysLeft(until, at) < 0;

/**
 * Which reminder is due, and only the latest that is: the days before the end, in the order of the setting. Null when none is, or when it
 * was sent already.
 * @param sent the smallest of the days for which a reminder was sent
 */
export function reminderDue(
  until: string,
  at: Date,
  before: readonly number[],
  sent: number | null,
): number | null {
  const left = daysLeft(until, at);
  if (left < 0) return null;
  const due = before.filter((days) => days > 0 && left <= days).toSorted((a, b) => a - b)[0];
  return due === undefined || (sent !== null && sent <= due) ? null : due;
}
