import { toIsoDay } from './dates';

/** Whether a text is a month of the calendar as we keep it: `2026-03`. */
export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^(19[9]\d|20\d\d)-(0[1-9]|1[0-2])$/.test(text);

/** The month of a moment in the city: `2026-11`. */
export const monthOf = (moment: Date | string): string => toIsoDay(moment).slice(0, 7);

/** The month so many months later (earlier when negative): `2026-12` → `2027-01`. */
export function monthAfter(month: string, count = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** All months from the first to the last, both included, in order. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/** 2026年11月 */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}
