import type { Contribution } from './contribution';
import { countsBy, type Measures, measuresOf, sumOf } from './measure';
import { monthsOfPeriod, type Period, quartersOf } from './periods';
import { hiddenByParts, hiddenLines, type Line } from './suppress';

/** The figures of a period, for the public and for those who run mediation; pure. */

/** A line of a table: null where its numbers are not told. */
export interface FigureLine {
  key: string;
  measures: Measures | null;
  /** Whether the rate rests on enough cases. */
  rated: boolean;
  /** Whether it may be told how many were settled and how many failed, and so the very rate. */
  split: boolean;
}

export interface FigureReport {
  period: Period;
  /** Everything is told, also small numbers: for those who answer for the cases. */
  whole: boolean;
  /** Null where even the whole would tell of a few. */
  total: Measures | null;
  rated: boolean;
  split: boolean;
  byType: FigureLine[];
  byOrganization: FigureLine[];
}

export interface Limits {
  /** No count but nothing is told below this. */
  leastCount: number;
  /** No rate is told of fewer cases. */
  leastRate: number;
}

/** Everything as it is: for those who answer for it. */
export function fullReport(
  cells: readonly Contribution[],
  period: Period,
  { leastRate }: Limits,
): FigureReport {
  const inside = within(cells, period);
  const total = measuresOf(sumOf(inside));
  const table = (keyOf: (cell: Contribution) => string) =>
    [...countsBy(inside, keyOf)].map(([key, counts]) => lineOf(key, measuresOf(counts), leastRate));
  return {
    period,
    whole: true,
    total,
    rated: total.n >= leastRate,
    split: true,
    byType: table(({ type }) => type),
    byOrganization: table(({ organization }) => organization),
  };
}

/**
 * What everybody may read. A line with a small number is hidden, and so is what it could be worked out from: another line of its table, and of
 * a year the line that the quarters would leave. How it ended (rate, days) is told by the same rule of at least so many cases, and the very
 * numbers settled and failed by the rule of every count: where either is small, the rate is told as a bound.
 *
 * A year of enough cases that all ended in one way says so, 100 % or 0 %, and with it what each of its quarters would say whose own rate is
 * withheld. That is left as it is: whoever knows that somebody had a case in that year reads how it ended from the year itself, and from the
 * quarters nothing more. Where cases ended in both ways, nothing of a withheld quarter follows: `hiddenByParts` leaves no single one.
 */
export function publicReport(cells: readonly Contribution[], period: Period, limits: Limits): FigureReport {
  const full = fullReport(cells, period, limits);
  const byType = shown(cells, period, 'type', full, limits);
  const byOrganization = shown(cells, period, 'organization', full, limits);
  const tellsTotal = byType.tellsTotal && byOrganization.tellsTotal;
  return {
    period,
    whole: false,
    total: tellsTotal ? full.total : null,
    rated: tellsTotal && full.rated && byType.tellsRate && byOrganization.tellsRate,
    split: tellsTotal && byType.tellsSplit && byOrganization.tellsSplit,
    byType: byType.lines,
    byOrganization: byOrganization.lines,
  };
}

const totalKey = '';
type By = 'type' | 'organization';

/** Numbers that are told together, and how small they may be. */
interface Told {
  by: By;
  sizesOf(measures: Measures): number[];
  least: number;
}

function shown(
  cells: readonly Contribution[],
  period: Period,
  by: By,
  full: FigureReport,
  { leastCount, leastRate }: Limits,
): { lines: FigureLine[]; tellsTotal: boolean; tellsRate: boolean; tellsSplit: boolean } {
  const counts = hiddenOf(cells, period, { by, sizesOf: ({ filed, n }) => [filed, n], least: leastCount });
  const rates = hiddenOf(cells, period, { by, sizesOf: ({ n }) => [n], least: leastRate });
  const ends = hiddenOf(cells, period, {
    by,
    sizesOf: ({ settled, failed }) => [settled, failed],
    least: leastCount,
  });
  const lines = (by === 'type' ? full.byType : full.byOrganization).map(({ key, measures }) => {
    const isHidden = counts.hidden.has(key);
    const line = lineOf(key, isHidden ? null : measures, leastRate);
    return {
      ...line,
      rated: line.rated && !rates.hidden.has(key),
      split: !isHidden && !ends.hidden.has(key),
    };
  });
  return {
    lines,
    tellsTotal: counts.tellsTotal,
    tellsRate: rates.tellsTotal,
    tellsSplit: ends.tellsTotal,
  };
}

/** Which lines are hidden, and whether the total may stand beside the others. */
function hiddenOf(
  cells: readonly Contribution[],
  period: Period,
  told: Told,
): { hidden: Set<string>; tellsTotal: boolean } {
  const { least } = told;
  const lines = linesOf(cells, period, told);
  const total: Line = { key: totalKey, sizes: sumSizes(lines) };
  const besides = /^\d{4}$/.test(period) ? ofQuarters(cells, period, told) : [];
  const hidden = hiddenLines(lines, least, besides);
  const isSmall = total.sizes.some((size) => size > 0 && size < least);
  // With one line hidden and nothing else to hide, the total would tell it.
  const alone = total.sizes.some(
    (_size, column) =>
      lines.filter(({ key, sizes }) => hidden.has(key) && (sizes[column] ?? 0) > 0).length === 1,
  );
  return { hidden, tellsTotal: !isSmall && !alone && !besides.includes(totalKey) };
}

function ofQuarters(cells: readonly Contribution[], year: Period, told: Told): string[] {
  const quarters = quartersOf(year).map((quarter) => {
    const lines = linesOf(cells, quarter, told);
    const { hidden, tellsTotal } = hiddenOf(cells, quarter, told);
    const all = [...lines, { key: totalKey, sizes: sumSizes(lines) }];
    return { lines: all, hidden: tellsTotal ? hidden : new Set([...hidden, totalKey]) };
  });
  return hiddenByParts(quarters, told.least);
}

function linesOf(cells: readonly Contribution[], period: Period, { by, sizesOf }: Told): Line[] {
  return [...countsBy(within(cells, period), (cell) => cell[by])].map(([key, counts]) => ({
    key,
    sizes: sizesOf(measuresOf(counts)),
  }));
}

const sumSizes = (lines: readonly Line[]): number[] =>
  (lines[0]?.sizes ?? []).map((_size, column) =>
    lines.reduce((sum, { sizes }) => sum + (sizes[column] ?? 0), 0),
  );

function within(cells: readonly Contribution[], period: Period): Contribution[] {
  const months = new Set(monthsOfPeriod(period));
  return cells.filter(({ month }) => months.has(month));
}

const lineOf = (key: string, measures: Measures | null, leastRate: number): FigureLine => ({
  key,
  measures,
  rated: (measures?.n ?? 0) >= leastRate,
  split: true,
});
