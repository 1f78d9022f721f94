import { now } from '@/shared/clock';
import { startOfDay } from '@/shared/dates';
import { isMonth, monthAfter, monthOf, monthsBetween } from '@/shared/months';

/** Months from `from` to `until`, both included, like `2026-11`. */
export interface Period {
  from: string;
  until: string;
}

/** A page never adds up more months than this. */
export const mostMonths = 36;

/** The months of a period in order. */
export const monthsIn = ({ from, until }: Period): string[] => monthsBetween(from, until);

/**
 * The period an address asks for: the last twelve months unless it says otherwise, never later than this month, never
 * longer than {@link mostMonths}; ends that are the wrong way round change places.
 */
export function periodOf(from: unknown, until: unknown): Period {
  const present = monthOf(now());
  const end = isMonth(until) && until <= present ? until : present;
  const begin = isMonth(from) && from <= present ? from : monthAfter(end, -11);
  const [first = begin, last = end] = [begin, end].sort();
  const [, latest = first] = [first, monthAfter(last, 1 - mostMonths)].sort();
  return { from: latest, until: last };
}

/** First moment of the period, and the first one after it. */
export function momentsOf({ from, until }: Period): { from: string; before: string } {
  return {
    from: startOfDay(`${from}-01`).toISOString(),
    before: startOfDay(`${monthAfter(until)}-01`).toISOString(),
  };
}
