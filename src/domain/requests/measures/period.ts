import { now } from '@/shared/clock';
import { startOfDay } from '@/shared/dates';
import { monthOf } from './contribution';

/** Months from `from` to `until`, both included, like `2026-11`. */
export interface Period {
  from: string;
  until: string;
}

/** A page never adds up more months than this. */
export const mostMonths = 36;

/** The month after: `2026-12` → `2027-01`. */
export function monthAfter(month: string): string {
  return shiftMonth(month, 1);
}

/** The month `by` months later (earlier when negative). */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The months of a period in order. */
export function monthsIn({ from, until }: Period): string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = monthAfter(month)) months.push(month);
  return months;
}

/**
 * The period an address asks for: the last twelve months unless it says otherwise, never later than this month, never
 * longer than {@link mostMonths}; ends that are the wrong way round change places.
 */
export function periodOf(from: unknown, until: unknown): Period {
  const present = monthOf(now());
  const end = isMonth(until) && until <= present ? until : present;
  const begin = isMonth(from) && from <= present ? from : shiftMonth(end, -11);
  const [first = begin, last = end] = [begin, end].sort();
  const [, latest = first] = [first, shiftMonth(last, 1 - mostMonths)].sort();
  return { from: latest, until: last };
}

/** First moment of the period, and the first one after it. */
export function momentsOf({ from, until }: Period): { from: string; before: string } {
  return {
    from: startOfDay(`${from}-01`).toISOString(),
    before: startOfDay(`${monthAfter(until)}-01`).toISOString(),
  };
}

/** 2026年11月 */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^(19[9]\d|20\d\d)-(0[1-9]|1[0-2])$/.test(value);
}
