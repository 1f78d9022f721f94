import type { Payload, PayloadRequest, Where } from 'payload';
import { inTransaction } from '@/database';
import { touchPages } from '@/domain/publishing';
import { startOfDay } from '@/shared/dates';
import { monthAfter, monthOf } from '@/shared/months';
import { idOf } from '../request-row';
import { categoryRoots } from './category-roots';
import { addToCells, type Cell, type Cells } from './cells';
import {
  type CountedRow,
  callContribution,
  contributionOf,
  countedColumns,
  type EvaluationRow,
  evaluationContribution,
  type RootOf,
} from './contribution';
import { countsText, isNothing } from './counters';
import { deleteChanges, monthsOf, replaceCells, storedCells, waitingChanges } from './stored';

const pageSize = 1000;

/** A sum that is not what the requests say. */
export interface Difference {
  cell: string;
  kept: string;
  counted: string;
}

export interface RebuildReport {
  months: number;
  requests: number;
  differences: Difference[];
}

/**
 * Counts all measures again from the requests, the evaluations and the calls themselves, month by month, each month in one
 * transaction of its own: what is written beside a running server is neither lost nor counted twice, and a stop leaves
 * only whole months. Gives the same numbers as the verbs have kept; what differs is reported and put right.
 * `checkOnly` writes nothing.
 */
export async function rebuildMeasures(options: {
  payload: Payload;
  checkOnly?: boolean;
  onMonth?: (month: string, requests: number) => void;
}): Promise<RebuildReport> {
  const { payload, checkOnly = false, onMonth } = options;
  const report: RebuildReport = { months: 0, requests: 0, differences: [] };
  const rootOf = await categoryRoots(payload, [], { fresh: true });
  for (const month of await monthsToCount(payload)) {
    const done = await inTransaction({ payload }, (req) => rebuildMonth(req, { month, rootOf, checkOnly }));
    report.months += 1;
    report.requests += done.requests;
    report.differences.push(...done.differences);
    onMonth?.(month, done.requests);
  }
  return report;
}

interface MonthInput {
  month: string;
  rootOf: RootOf;
  checkOnly: boolean;
}

async function rebuildMonth(req: PayloadRequest, { month, rootOf, checkOnly }: MonthInput) {
  const counted: Cells = new Map();
  const requests = await countMonth(req, { month, rootOf }, counted);
  const { cells: stored, ids } = await storedCells(req, { month: { equals: month } });
  const waiting = await waitingChanges(req, { month: { equals: month } }, 0);
  const kept = withChanges(stored, waiting);
  const differences = differencesOf(kept, counted);
  if (!checkOnly && (differences.length > 0 || waiting.length > 0)) {
    const changed = [...new Set([...stored.keys(), ...counted.keys()])].filter(
      (name) => textOf(stored.get(name)) !== textOf(counted.get(name)),
    );
    await replaceCells(
      req,
      changed.flatMap((name) => ids.get(name) ?? []),
      changed.flatMap((name) => counted.get(name) ?? []),
    );
    await deleteChanges(
      req,
      waiting.map(({ id }) => id),
    );
    await touchPages(req, 'measures');
  }
  return { requests, differences };
}

function withChanges(stored: Cells, waiting: Awaited<ReturnType<typeof waitingChanges>>): Cells {
  const kept: Cells = new Map(
    [...stored].map(([name, cell]) => [name, { ...cell, counts: { ...cell.counts } }]),
  );
  for (const change of waiting) addToCells(kept, change);
  return kept;
}

function differencesOf(kept: Cells, counted: Cells): Difference[] {
  return [...new Set([...kept.keys(), ...counted.keys()])].sort().flatMap((cell) => {
    const [before, after] = [textOf(kept.get(cell)), textOf(counted.get(cell))];
    return before === after ? [] : [{ cell, kept: before, counted: after }];
  });
}

function textOf(cell: Cell | undefined): string {
  return cell && !isNothing(cell.counts) ? `${cell.within ?? ''} ${countsText(cell.counts)}` : '';
}

/** Adds everything of the month to `cells`. @returns how many requests there were */
async function countMonth(
  req: PayloadRequest,
  { month, rootOf }: Pick<MonthInput, 'month' | 'rootOf'>,
  cells: Cells,
): Promise<number> {
  const within = (field: string): Where => ({
    and: [
      { [field]: { greater_than_equal: startOfMonth(month).toISOString() } },
      { [field]: { less_than: startOfMonth(monthAfter(month)).toISOString() } },
    ],
  });
  const select = Object.fromEntries(countedColumns.map((column) => [column, true as const]));
  const requests = await eachRow(req, 'requests', { where: within('submittedAt'), select }, (row) => {
    const contribution = contributionOf(row as unknown as CountedRow, rootOf);
    if (contribution) addToCells(cells, contribution);
  });
  await eachRow(req, 'request-evaluations', { where: within('submittedAt') }, (row) => {
    if (!row.superseded) addToCells(cells, evaluationContribution(row as unknown as EvaluationRow, rootOf));
  });
  await eachRow(req, 'call-records', { where: within('at') }, (row) =>
    addToCells(cells, callContribution(row as unknown as Parameters<typeof callContribution>[0])),
  );
  return requests;
}

const relations = [
  'category',
  'channel',
  'township',
  'community',
  'leadUnit',
  'unit',
  'partOf',
  'mergedInto',
];

async function eachRow(
  req: PayloadRequest,
  collection: 'requests' | 'request-evaluations' | 'call-records',
  query: { where: Where; select?: Record<string, true> },
  visit: (row: Record<string, unknown>) => void,
): Promise<number> {
  let last = '';
  let count = 0;
  for (;;) {
    const { docs } = await req.payload.db.find<Record<string, unknown>>({
      collection,
      where: last === '' ? query.where : { and: [query.where, { id: { greater_than: last } }] },
      ...(query.select ? { select: query.select } : {}),
      sort: 'id',
      limit: pageSize,
      pagination: false,
      req,
    });
    for (const row of docs) {
      const ids = relations.filter((name) => name in row).map((name) => [name, idOf(row[name])]);
      visit({ ...row, ...Object.fromEntries(ids) });
    }
    count += docs.length;
    last = String(docs.at(-1)?.id ?? '');
    if (docs.length < pageSize) return count;
  }
}

/** Every month from the oldest to the newest thing that counts, and those that have sums. */
async function monthsToCount(payload: Payload): Promise<string[]> {
  const ends = await Promise.all([
    endOf(payload, 'requests', 'submittedAt'),
    endOf(payload, 'requests', '-submittedAt'),
    endOf(payload, 'call-records', 'at'),
    endOf(payload, 'call-records', '-at'),
  ]);
  const known = [
    ...ends.flatMap((end) => end ?? []),
    ...(await monthsOf(payload, 'request-measures')),
  ].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const months = [first];
  for (let month = first; month < last; ) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

async function endOf(
  payload: Payload,
  collection: 'requests' | 'call-records',
  sort: string,
): Promise<string | null> {
  const field = sort.replace('-', '');
  const { docs } = await payload.db.find<Record<string, string>>({
    collection,
    sort,
    limit: 1,
    pagination: false,
    select: { [field]: true },
  });
  const moment = docs[0]?.[field];
  return moment ? monthOf(moment) : null;
}

function startOfMonth(month: string): Date {
  return startOfDay(`${month}-01`);
}
