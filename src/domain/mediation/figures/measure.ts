import type { Contribution, Counts } from './contribution';
import { addCounts } from './contribution';

/** Numbers out of counts: success rate and days; pure. */

/** What is told of cases, wherever they are added up. */
export interface Measures {
  filed: number;
  settled: number;
  failed: number;
  written: number;
  oral: number;
  declined: number;
  refused: number;
  withdrawn: number;
  /** settled + failed: what the rate is of. */
  n: number;
  /** settled ÷ n; null when nothing ended either way. */
  rate: number | null;
  /** How many settled cases the days are of. */
  timed: number;
  /** Half of the settled cases took no more days. */
  median: number | null;
  /** Nine in ten did. */
  p90: number | null;
}

/** The formula as every page prints it. */
export const rateFormula = '调解成功率＝调解成功 ÷（调解成功＋调解不成）';
export const rateExclusions = '不予受理、一方不愿调解、当事人撤回的不算在内，另外列出。';

export function measuresOf(counts: Counts): Measures {
  const {
    filed = 0,
    settled = 0,
    failed = 0,
    written = 0,
    oral = 0,
    declined = 0,
    refused = 0,
    withdrawn = 0,
  } = counts;
  const n = settled + failed;
  const days = daysIn(counts);
  return {
    filed,
    settled,
    failed,
    written,
    oral,
    declined,
    refused,
    withdrawn,
    n,
    rate: n === 0 ? null : settled / n,
    timed: days.reduce((sum, { count }) => sum + count, 0),
    median: nearestRank(days, 50),
    p90: nearestRank(days, 90),
  };
}

function daysIn(counts: Counts): { days: number; count: number }[] {
  return Object.entries(counts)
    .flatMap(([counter, count]) =>
      counter.startsWith('days-') && count !== undefined && count > 0
        ? { days: Number(counter.slice('days-'.length)), count }
        : [],
    )
    .toSorted((a, b) => a.days - b.days);
}

/** The smallest number of days that at least `percent` of a hundred cases do not exceed: one that really was. */
function nearestRank(days: readonly { days: number; count: number }[], percent: number): number | null {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil((total * percent) / 100));
  let passed = 0;
  for (const { days: value, count } of days) {
    passed += count;
    if (passed >= rank) return value;
  }
  return null;
}

/** The counts of cells put together by a key. */
export function countsBy(
  cells: readonly Contribution[],
  keyOf: (cell: Contribution) => string,
): Map<string, Counts> {
  const found = new Map<string, Counts>();
  for (const cell of cells) {
    const key = keyOf(cell);
    found.set(key, addCounts(found.get(key) ?? {}, cell.counts));
  }
  return found;
}

/** All counts in one. */
export const sumOf = (cells: readonly Contribution[]): Counts =>
  cells.reduce<Counts>((sum, { counts }) => addCounts(sum, counts), {});

/**
 * What may be said of a rate whose numbers are not told: that it is at least, or at most, so much, for somewhere between nothing and `least`
 * failed, or were settled. Null where neither number is small: it is hidden for the sake of another line.
 */
export function boundWords({ n, settled, failed }: Measures, least: number): string | null {
  if (failed > 0 && failed < least) return `${percentWords(Math.max(0, n - least + 1) / n)}以上`;
  if (settled > 0 && settled < least) return `${percentWords(Math.min(n, least - 1) / n)}以下`;
  return null;
}

/** 83.3% */
export const percentWords = (rate: number): string => `${(Math.round(rate * 1000) / 10).toFixed(1)}%`;
