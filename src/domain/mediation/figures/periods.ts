import { isMonth, monthAfter, monthInWords, monthOf, monthsBetween } from '@/shared/months';

/** Months, quarters and years of the figures; pure. A period is written 2026, 2026-Q3 or 2026-11. */
export type Period = string;

const quarterPattern = /^(\d{4})-Q([1-4])$/;

export const isPeriod = (text: unknown): text is Period =>
  typeof text === 'string' && (isMonth(text) || quarterPattern.test(text) || /^(199\d|20\d\d)$/.test(text));

/** The months of a period, in order. */
export function monthsOfPeriod(period: Period): string[] {
  if (isMonth(period)) return [period];
  const [, year, quarter] = quarterPattern.exec(period) ?? [];
  if (!year || !quarter) return monthsBetween(`${period}-01`, `${period}-12`);
  const first = `${year}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, '0')}`;
  return monthsBetween(first, monthAfter(first, 2));
}

export const quarterOf = (month: string): Period =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

export const yearOf = (month: string): Period => month.slice(0, 4);

/** The quarters of a year. */
export const quartersOf = (year: Period): Period[] => [1, 2, 3, 4].map((number) => `${year}-Q${number}`);

/** Whether all of it lies before the month of `at`: its numbers stand. */
export const isFinished = (period: Period, at: Date): boolean =>
  (monthsOfPeriod(period).at(-1) ?? '') < monthOf(at);

/** 2026年第三季度 */
export function periodInWords(period: Period): string {
  if (isMonth(period)) return monthInWords(period);
  const [, year, quarter] = quarterPattern.exec(period) ?? [];
  return year && quarter ? `${year}年第${'一二三四'[Number(quarter) - 1]}季度` : `${period}年`;
}

/**
 * What the public may look at: quarters and years that are over. A period that still grows would tell of each case on the day it is added.
 * @param first the first month that has anything; newest first
 */
export function publicPeriods(first: string | null, at: Date): Period[] {
  if (!first) return [];
  const months = monthsBetween(first, monthOf(at));
  const quarters = [...new Set(months.map(quarterOf))].filter((one) => isFinished(one, at));
  const years = [...new Set(months.map(yearOf))].filter((one) => isFinished(one, at));
  return [...quarters, ...years].toSorted((a, b) => endOf(b).localeCompare(endOf(a)) || b.length - a.length);
}

const endOf = (period: Period) => monthsOfPeriod(period).at(-1) ?? '';
