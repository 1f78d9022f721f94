import { startOfDay, toIsoDay } from '@/shared/dates';

/** Minutes since midnight in the city. */
export type Minutes = number;

/** Hours of the night in which nothing rings; none when both are the same. */
export interface QuietHours {
  from: Minutes;
  until: Minutes;
}

const minute = 60_000;
const day = 24 * 60;

/** `21:30` as minutes; null when it is no time of day. */
export function minutesOf(text: string): Minutes | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text.trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The end of the quiet hours that `at` lies in; null when it lies in none. `from` belongs to them, `until` does not. */
export function quietUntil(at: Date, { from, until }: QuietHours): Date | null {
  if (from === until) return null;
  const clock = minutesSinceMidnight(at);
  const overMidnight = from > until;
  const isQuiet = overMidnight ? clock >= from || clock < until : clock >= from && clock < until;
  if (!isQuiet) return null;
  return atMinutes(at, overMidnight && clock >= from ? until + day : until);
}

/** The first of the times of day that comes after `at`, today or tomorrow; `at` itself without such times. */
export function nextOf(at: Date, times: readonly Minutes[]): Date {
  const sorted = [...times].sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return at;
  const clock = minutesSinceMidnight(at);
  return atMinutes(at, sorted.find((time) => time > clock) ?? first + day);
}

function minutesSinceMidnight(at: Date): number {
  return (at.getTime() - startOfDay(toIsoDay(at)).getTime()) / minute;
}

function atMinutes(at: Date, minutes: Minutes): Date {
  return new Date(startOfDay(toIsoDay(at)).getTime() + minutes * minute);
}
