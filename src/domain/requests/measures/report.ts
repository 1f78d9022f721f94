import type { Payload } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { none } from './cells';
import { type Counts, countOf } from './counters';
import { allPublic, hideFew, type Publicity } from './few';
import {
  contactsOf,
  contactWithin,
  declinedOf,
  excludedBy,
  type Measure,
  type MeasureKey,
  measureOf,
  measures,
  permille,
} from './measure-table';
import { namesOf } from './names';
import type { Period } from './period';
import { type MeasureQuery, readMeasures } from './read-measures';

/** A rate with the n it is made of. `few`: n is too small to be told here, and so is the rate. */
export interface Rate {
  /** Tenths of a percent; null without anything to divide by, or too few. */
  rate: number | null;
  numerator: number | null;
  n: number | null;
  few: boolean;
}

/** A measure with everything that stands beside it. */
export interface MeasureFact extends Rate {
  measure: Measure;
  beside: { label: string; count: number; rate: number | null }[];
  /** Null when too few to be told. */
  exclusions: { label: string; count: number | null }[];
}

/** One line of a table: a month, a unit, a category, a place or a channel. */
export interface ReportRow {
  key: string;
  name: string;
  /** Null when too few to be told. */
  filed: number | null;
  handled: number | null;
  /** Handled and not answered yet. */
  open: number | null;
  overdue: number | null;
  rates: Record<MeasureKey, Rate>;
}

export interface UnitRow extends ReportRow {
  /** Enough for a rate that means something. */
  enough: boolean;
  /** By the measure that was asked for, among those with enough; equal rates share a rank. */
  rank: number | null;
}

export interface MeasuresReport {
  query: MeasureQuery;
  period: Period;
  /** The smallest n for a rate and a rank of a unit. */
  rankLeast: number;
  /** What is smaller is not told; 0 on the inside. */
  least: number;
  /** Whether there is too little in all of it to tell anything. */
  few: boolean;
  filed: number;
  /** The rest is null where it is too few to be told. */
  declined: number | null;
  cancelled: number | null;
  merged: number | null;
  open: number | null;
  overdue: number | null;
  extended: number | null;
  paused: number | null;
  reopened: number | null;
  facts: MeasureFact[];
  contact: { median: number | null; nine: number | null; n: number; few: boolean };
  months: ReportRow[];
  units: UnitRow[];
  categories: ReportRow[];
  places: ReportRow[];
  channels: ReportRow[];
}

export const rankings = [
  'on-time',
  'reply',
  'response',
  'solved',
  'satisfied',
] as const satisfies MeasureKey[];
export type Ranking = (typeof rankings)[number];

export interface ReportInput {
  payload: Payload;
  query: MeasureQuery;
  /** By which measure units are put in order. */
  ranking: Ranking;
  /** The public page hides what is so small that a person could be recognized. */
  isPublic: boolean;
}

/** Everything the pages show of the measures, worked out from the sums; outside, small numbers are left out. */
export async function measuresReport({
  payload,
  query,
  ranking,
  isPublic,
}: ReportInput): Promise<MeasuresReport> {
  const [sums, names, rankLeast, publicLeast] = await Promise.all([
    readMeasures(payload, query),
    namesOf(payload),
    numberSetting(payload, 'measures.rank-least'),
    numberSetting(payload, 'measures.public-least'),
  ]);
  const least = isPublic ? publicLeast : 0;
  const { total } = sums;
  const main = query.unit ? 'handled' : 'filed';
  const few = countOf(total, main) > 0 && countOf(total, main) < least;
  const rowsOf = (
    group: Map<string, Counts>,
    name: (key: string) => string,
    by: 'filed' | 'handled' = main,
  ) => {
    const shown = isPublic ? hideFew(group, { least, by }) : allPublic(group);
    return [...group]
      .filter(([, counts]) => group === sums.months || isOfRequests(counts))
      .map(([key, counts]) => rowOf(key, name(key), counts, { least, shown: shown(key) && !few }));
  };
  const told = (count: number) => (!few && (count === 0 || count >= least) ? count : null);
  const bySize = (rows: ReportRow[]) =>
    rows.sort((a, b) => (b.filed ?? b.handled ?? -1) - (a.filed ?? a.handled ?? -1));
  return {
    query,
    period: query.period,
    rankLeast,
    least,
    few,
    filed: countOf(total, query.unit ? 'handled' : 'filed'),
    declined: told(declinedOf(total)),
    cancelled: told(countOf(total, 'cancelled')),
    merged: told(countOf(total, 'merged')),
    open: told(openOf(total)),
    overdue: told(countOf(total, 'overdue')),
    extended: told(countOf(total, 'extended')),
    paused: told(countOf(total, 'paused')),
    reopened: told(countOf(total, 'reopened')),
    facts: factsOf(total, query, few ? Number.POSITIVE_INFINITY : least),
    contact: {
      median: contactWithin(total, 50),
      nine: contactWithin(total, 90),
      n: contactsOf(total),
      few: few || contactsOf(total) < least,
    },
    months: rowsOf(sums.months, names.month),
    units: ranked(
      rowsOf(isPublic ? withUnit(sums.units) : sums.units, names.unit, 'handled'),
      ranking,
      rankLeast,
    ),
    categories: bySize(rowsOf(sums.categories, names.category)),
    places: bySize(rowsOf(sums.places, names.place)),
    channels: bySize(rowsOf(sums.channels, names.channel)),
  };
}

/** Calls are counted too, and leave lines without a single request. */
function isOfRequests(counts: Counts): boolean {
  return countOf(counts, 'filed') + countOf(counts, 'handled') + countOf(counts, 'evaluations') > 0;
}

/** What has no unit yet says nothing of any unit. */
function withUnit(units: Map<string, Counts>): Map<string, Counts> {
  return new Map([...units].filter(([key]) => key !== none));
}

async function numberSetting(payload: Payload, key: string): Promise<number> {
  const value = Number((await currentSetting(payload, key)).value);
  return Number.isFinite(value) ? value : 0;
}

/** Handled and not answered. */
function openOf(counts: Counts): number {
  return countOf(counts, 'handled') - countOf(counts, 'answered');
}

function factsOf(total: Counts, query: MeasureQuery, least: number): MeasureFact[] {
  // Calls have no place, unit or category: narrowed down, there is nothing to say about them.
  const narrowed = query.place !== null || query.category !== null || query.unit !== null;
  return measures
    .filter(({ ofCalls }) => !ofCalls || (!narrowed && countOf(total, 'calls') > 0))
    .map((measure) => {
      const rate = rateOf(measure, total, least);
      return {
        measure,
        ...rate,
        beside: rate.few
          ? []
          : (measure.beside ?? []).map(({ label, count }) => ({
              label,
              count: count(total),
              rate: permille(count(total), measure.denominator(total)),
            })),
        exclusions: measure.exclusions
          .map((exclusion) => ({ label: exclusion.label, count: excludedBy(exclusion, total) }))
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => ({ label, count: count < least ? null : count })),
      };
    });
}

function rateOf({ numerator, denominator }: Measure, counts: Counts, least: number): Rate {
  const n = denominator(counts);
  if (n > 0 && n < least) return { rate: null, numerator: null, n: null, few: true };
  return { rate: permille(numerator(counts), n), numerator: numerator(counts), n, few: false };
}

function rowOf(key: string, name: string, counts: Counts, { least, shown }: Publicity): ReportRow {
  const told = (count: number) => (shown ? count : null);
  const rates = Object.fromEntries(
    measures.map((measure) => [
      measure.key,
      rateOf(measure, counts, shown ? least : Number.POSITIVE_INFINITY),
    ]),
  ) as Record<MeasureKey, Rate>;
  return {
    key,
    name,
    filed: told(countOf(counts, 'filed')),
    handled: told(countOf(counts, 'handled')),
    open: told(openOf(counts)),
    overdue: told(countOf(counts, 'overdue')),
    rates,
  };
}

/** Units with enough first, best first; the others after them by name, without a rank. */
function ranked(rows: ReportRow[], ranking: Ranking, least: number): UnitRow[] {
  const { key } = measureOf(ranking);
  const isEnough = (row: ReportRow) => (row.rates[key].n ?? 0) >= Math.max(1, least) && row.key !== none;
  const rateIn = (row: ReportRow) => row.rates[key].rate ?? 0;
  const enough = rows
    .filter(isEnough)
    .sort((a, b) => rateIn(b) - rateIn(a) || a.name.localeCompare(b.name, 'zh'));
  const rest = rows.filter((row) => !isEnough(row)).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  return [
    ...enough.map((row) => ({
      ...row,
      enough: true,
      rank: enough.findIndex((other) => rateIn(other) === rateIn(row)) + 1,
    })),
    ...rest.map((row) => ({ ...row, enough: false, rank: null })),
  ];
}
