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
}

export interface FigureReport {
  period: Period;
  /** Null where even the whole would tell of a few. */
  total: Measures | null;
  rated: boolean;
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
    [...countsBy(inside, keyOf)].map(([key, counts]) => lineOf(key, measuresOf(counts), leastRate, false));
  return {
    period,
    total,
    rated: total.n >= leastRate,
    byType: table(({ type }) => type),
    byOrganization: table(({ organization }) => organization),
  };
}

/**
 * What everybody may read. A line with a small number is hidden, and so is what it could be worked out from: another line of its table, and of
 * a year the line that the quarters would leave.
 */
export function publicReport(cells: readonly Contribution[], period: Period, limits: Limits): FigureReport {
  const full = fullReport(cells, period, limits);
  const byType = shown(cells, period, 'type', full, limits);
  const byOrganization = shown(cells, period, 'organization', full, limits);
  const tellsTotal = byType.tellsTotal && byOrganization.tellsTotal;
  return {
    period,
    total: tellsTotal ? full.total : null,
    rated: tellsTotal && full.rated,
    byType: byType.lines,
    byOrganization: byOrganization.lines,
  };
}

const totalKey = '';

function shown(
  cells: readonly Contribution[],
  period: Period,
  by: 'type' | 'organization',
  full: FigureReport,
  { leastCount, leastRate }: Limits,
): { lines: FigureLine[]; tellsTotal: boolean } {
  const { hidden, tellsTotal } = hiddenOf(cells, period, by, leastCount);
  const lines = (by === 'type' ? full.byType : full.byOrganization).map(({ key, measures }) =>
    lineOf(key, measures, leastRate, hidden.has(key)),
  );
  return { lines, tellsTotal };
}

/** Which lines are hidden, and whether the total may stand beside the others. */
function hiddenOf(
  cells: readonly Contribution[],
  period: Period,
  by: 'type' | 'organization',
  least: number,
): { hidden: Set<string>; tellsTotal: boolean } {
  const lines = linesOf(cells, period, by);
  const total: Line = { key: totalKey, sizes: sumSizes(lines) };
  const besides = /^\d{4}$/.test(period) ? ofQuarters(cells, period, by, least) : [];
  const hidden = hiddenLines(lines, least, besides);
  const isSmall = total.sizes.some((size) => size > 0 && size < least);
  // With one line hidden and nothing else to hide, the total would tell it.
  const alone = [0, 1].some(
    (column) => lines.filter(({ key, sizes }) => hidden.has(key) && (sizes[column] ?? 0) > 0).length === 1,
  );
  return { hidden, tellsTotal: !isSmall && !alone && !besides.includes(totalKey) };
}

function ofQuarters(
  cells: readonly Contribution[],
  year: Period,
  by: 'type' | 'organization',
  least: number,
): string[] {
  const quarters = quartersOf(year).map((quarter) => {
    const lines = linesOf(cells, quarter, by);
    const { hidden, tellsTotal } = hiddenOf(cells, quarter, by, least);
    const all = [...lines, { key: totalKey, sizes: sumSizes(lines) }];
    return { lines: all, hidden: tellsTotal ? hidden : new Set([...hidden, totalKey]) };
  });
  return hiddenByParts(quarters, least);
}

/** What is told of a line: how many came, and how many ended one way or the other. */
const sizesOf = ({ filed, n }: Measures) => [filed, n];

function linesOf(cells: readonly Contribution[], period: Period, by: 'type' | 'organization'): Line[] {
  return [...countsBy(within(cells, period), (cell) => cell[by])].map(([key, counts]) => ({
    key,
    sizes: sizesOf(measuresOf(counts)),
  }));
}

const sumSizes = (lines: readonly Line[]): number[] =>
  [0, 1].map((column) => lines.reduce((sum, { sizes }) => sum + (sizes[column] ?? 0), 0));

function within(cells: readonly Contribution[], period: Period): Contribution[] {
  const months = new Set(monthsOfPeriod(period));
  return cells.filter(({ month }) => months.has(month));
}

const lineOf = (
  key: string,
  measures: Measures | null,
  leastRate: number,
  isHidden: boolean,
): FigureLine => ({
  key,
  measures: isHidden ? null : measures,
  rated: !isHidden && (measures?.n ?? 0) >= leastRate,
});
