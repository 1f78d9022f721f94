import type { Payload } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { openStates } from '../states';
import { categoryRoots } from './category-roots';
import { type Cell, type CellKey, cellsOf, type Shape, wholeCity } from './cells';
import { type Contribution, type CountedRow, countedColumns, overdueContribution } from './contribution';
import { addTo, type Counts, isNothing } from './counters';
import { momentsOf, monthsIn, type Period } from './period';
import { cellOf, changeOf } from './stored';

/** What is asked for: ids; null stands for all. */
export interface MeasureQuery {
  period: Period;
  /** A township or a community. */
  place: string | null;
  category: string | null;
  unit: string | null;
}

/** The counts asked for, and the same broken down. Keys are months, or ids and `none`. */
export interface MeasureSums {
  total: Counts;
  months: Map<string, Counts>;
  /** Empty when the question already names one. */
  units: Map<string, Counts>;
  categories: Map<string, Counts>;
  /** By township in the city, by community in a township. */
  places: Map<string, Counts>;
  /** Only where neither category nor unit is named. */
  channels: Map<string, Counts>;
}

/** A breakdown: which sums it is made of, and what it groups them by. */
interface Slice {
  into: keyof MeasureSums;
  shape: Shape;
  place?: string;
  within?: string;
  category?: string;
  unit?: string;
  keyOf: (cell: CellKey) => string | null;
}

const mostRows = 100_000;
const tries = 5;

/**
 * The sums of a question as they are at this moment: those that are kept, the changes that wait to be folded in, and what
 * only the clock decides (overdue now). Reads a handful of rows per month, whatever the number of requests.
 */
export async function readMeasures(payload: Payload, query: MeasureQuery): Promise<MeasureSums> {
  const slices = slicesOf(query);
  const sums: MeasureSums = {
    total: {},
    months: new Map(monthsIn(query.period).map((month) => [month, {}])),
    units: new Map(),
    categories: new Map(),
    places: new Map(),
    channels: new Map(),
  };
  const { cells, waiting } = await consistent(payload, query.period, slices);
  for (const [index, slice] of slices.entries())
    for (const cell of cells[index] ?? []) add(sums, slice, cell, cell.counts);
  for (const contribution of [...waiting, ...(await overdueNow(payload, query.period))])
    for (const key of cellsOf(contribution))
      for (const slice of slices) if (isIn(slice, key)) add(sums, slice, key, contribution.counts);
  // What waits may have taken the last one away.
  for (const group of [sums.units, sums.categories, sums.places, sums.channels])
    for (const [key, counts] of group) if (isNothing(counts)) group.delete(key);
  return sums;
}

function slicesOf({ place, category, unit }: MeasureQuery): Slice[] {
  const at = place ?? wholeCity;
  const chosen = { ...(category ? { category } : {}), ...(unit ? { unit } : {}) };
  const shape = shapeOf(Boolean(category), Boolean(unit));
  return [
    { into: 'months', shape, place: at, ...chosen, keyOf: ({ month }) => month },
    { into: 'places', shape, within: at, ...chosen, keyOf: (cell) => cell.place },
    ...(unit
      ? []
      : [
          {
            into: 'units' as const,
            shape: shapeOf(Boolean(category), true),
            place: at,
            ...chosen,
            keyOf: (cell: CellKey) => cell.unit,
          },
        ]),
    ...(category
      ? []
      : [
          {
            into: 'categories' as const,
            shape: shapeOf(true, Boolean(unit)),
            place: at,
            ...chosen,
            keyOf: (cell: CellKey) => cell.category,
          },
        ]),
    ...(category || unit
      ? []
      : [
          {
            into: 'channels' as const,
            shape: 'channel' as const,
            place: at,
            keyOf: (cell: CellKey) => cell.channel,
          },
        ]),
  ];
}

function shapeOf(byCategory: boolean, byUnit: boolean): Shape {
  if (byCategory && byUnit) return 'category-unit';
  if (byCategory) return 'category';
  return byUnit ? 'unit' : 'total';
}

function isIn(slice: Slice, key: CellKey): boolean {
  return (
    key.shape === slice.shape &&
    (slice.place === undefined || key.place === slice.place) &&
    (slice.within === undefined || key.within === slice.within) &&
    (slice.category === undefined || key.category === slice.category) &&
    (slice.unit === undefined || key.unit === slice.unit)
  );
}

function add(sums: MeasureSums, { into, keyOf }: Slice, key: CellKey, counts: Counts): void {
  if (into === 'months') addTo(sums.total, counts);
  const group = sums[into] as Map<string, Counts>;
  const name = keyOf(key) ?? '';
  const sum = group.get(name) ?? {};
  group.set(name, addTo(sum, counts));
}

/**
 * Sums and waiting changes that belong together, without a transaction: when a change that was read first is gone
 * afterwards it was folded in between, and everything is read again.
 */
async function consistent(payload: Payload, period: Period, slices: Slice[]) {
  for (let attempt = 1; ; attempt += 1) {
    const waiting = await waitingIn(payload, period);
    const cells = await Promise.all(slices.map((slice) => cellsIn(payload, period, slice)));
    const oldest = waiting.at(-1);
    if (!oldest || attempt >= tries || (await isThere(payload, waiting))) return { cells, waiting };
  }
}

async function isThere(payload: Payload, waiting: readonly { id: string }[]): Promise<boolean> {
  const left = new Set((await changesRead(payload, [], [])).map(({ id }) => id));
  return waiting.every(({ id }) => left.has(id));
}

async function waitingIn(payload: Payload, { from, until }: Period) {
  const rows = await changesRead(
    payload,
    [{ field: 'month', from, before: `${until}~` }],
    ['month', 'township', 'community', 'category', 'unit', 'channel', 'ofPart', 'counts'],
  );
  return rows.map((row) => changeOf(row as unknown as Parameters<typeof changeOf>[0]));
}

function changesRead(payload: Payload, more: LeanCondition[], columns: string[]) {
  return leanFind<{ id: string }>(payload, 'request-measure-changes', {
    where: [{ field: 'kind', equals: 'change' }, ...more],
    columns,
    newestBy: 'at',
    limit: mostRows,
  });
}

async function cellsIn(payload: Payload, { from, until }: Period, slice: Slice): Promise<Cell[]> {
  const exact = (['shape', 'place', 'within', 'category', 'unit'] as const).flatMap((field) => {
    const equals = slice[field];
    return equals === undefined ? [] : [{ field, equals }];
  });
  const rows = await leanFind<Parameters<typeof cellOf>[0]>(payload, 'request-measures', {
    where: [...exact, { field: 'month', from, before: `${until}~` }],
    columns: ['month', 'shape', 'place', 'within', 'category', 'unit', 'channel', 'counts'],
    newestBy: 'month',
    limit: mostRows,
  });
  return rows.map(cellOf);
}

/** What is overdue at this moment, of the requests sent in the period. */
async function overdueNow(payload: Payload, period: Period): Promise<Contribution[]> {
  const at = now();
  const open: LeanCondition[] = [
    { field: 'state', in: openStates },
    { field: 'submittedAt', ...momentsOf(period) },
  ];
  const passed = { before: at.toISOString() };
  const read = (more: LeanCondition[]) =>
    leanFind<CountedRow & { id: string }>(payload, 'requests', {
      where: [...open, ...more],
      columns: countedColumns,
      newestBy: 'submittedAt',
      limit: mostRows,
    });
  const [late, silent] = await Promise.all([
    read([{ field: 'dueAt', ...passed }]),
    read([
      { field: 'firstContactDueAt', ...passed },
      { field: 'firstContactAt', exists: false },
    ]),
  ]);
  const rows = [...new Map([...late, ...silent].map((row) => [row.id, row])).values()];
  const rootOf = await categoryRoots(
    payload,
    rows.map(({ category }) => category),
  );
  return rows.flatMap((row) => overdueContribution(row, at, rootOf) ?? []);
}
