import type { Payload, PayloadRequest, Where } from 'payload';
import { bulkInsert, deleteWhere } from '@/database';
import { idOf } from '../request-row';
import { type Cell, type Cells, cellName, type Shape } from './cells';
import type { Contribution } from './contribution';
import { countsIn, countsText, isNothing } from './counters';

/** A change that waits to be folded into the sums. */
export interface WaitingChange extends Contribution {
  id: string;
}

/** Values of one statement stay far below the number of variables SQLite takes. */
const atOnce = 400;

interface ChangeRow extends Omit<Contribution, 'counts' | 'ofPart'> {
  id: string;
  ofPart?: boolean | null;
  counts: string;
}

/** A stored change as a contribution with signed counts. */
export function changeOf({ id, month, ofPart, counts, ...row }: ChangeRow): WaitingChange {
  return {
    id: String(id),
    month,
    ofPart: ofPart === true,
    township: idOf(row.township),
    community: idOf(row.community),
    category: idOf(row.category),
    unit: idOf(row.unit),
    channel: idOf(row.channel),
    counts: countsIn(counts),
  };
}

/** The oldest changes that meet `where`, in the caller's transaction. */
export async function waitingChanges(
  req: PayloadRequest,
  where: Where,
  limit: number,
): Promise<WaitingChange[]> {
  const { docs } = await req.payload.db.find<ChangeRow>({
    collection: 'request-measure-changes',
    where: { and: [{ kind: { equals: 'change' } }, where] },
    sort: 'id',
    limit,
    pagination: false,
    req,
  });
  return docs.map(changeOf);
}

/** Deletes changes that are folded in. */
export async function deleteChanges(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids))
    await deleteWhere(req.payload, req, 'request-measure-changes', { id: { in: part } });
}

interface CellRow extends Omit<Cell, 'counts'> {
  id: string;
  name: string;
  counts: string;
}

/** A stored sum. */
export function cellOf(row: Pick<CellRow, keyof Cell>): Cell {
  const { month, shape, place, within, category, unit, channel, counts } = row;
  return { month, shape: shape as Shape, place, within, category, unit, channel, counts: countsIn(counts) };
}

/** The sums that meet `where`, in the caller's transaction, with the ids of their rows. */
export async function storedCells(
  req: PayloadRequest,
  where: Where,
): Promise<{ cells: Cells; ids: Map<string, string> }> {
  const { docs } = await req.payload.db.find<CellRow>({
    collection: 'request-measures',
    where,
    limit: 0,
    pagination: false,
    req,
  });
  return {
    cells: new Map(docs.map((row) => [row.name, cellOf(row)])),
    ids: new Map(docs.map((row) => [row.name, String(row.id)])),
  };
}

/** The sums of these names. */
export async function cellsNamed(req: PayloadRequest, names: readonly string[]) {
  const cells: Cells = new Map();
  const ids = new Map<string, string>();
  for (const part of inParts(names)) {
    const found = await storedCells(req, { name: { in: part } });
    for (const [name, cell] of found.cells) cells.set(name, cell);
    for (const [name, id] of found.ids) ids.set(name, id);
  }
  return { cells, ids };
}

/** Puts `cells` in the place of the rows `ids`: a few statements, however many sums there are. */
export async function replaceCells(
  req: PayloadRequest,
  ids: readonly string[],
  cells: Iterable<Cell>,
): Promise<void> {
  const { payload } = req;
  for (const part of inParts(ids)) await deleteWhere(payload, req, 'request-measures', { id: { in: part } });
  const rows = [...cells]
    .filter(({ counts }) => !isNothing(counts))
    .map((cell) => ({ ...cell, name: cellName(cell), counts: countsText(cell.counts) }));
  await bulkInsert(payload, req, 'request-measures', rows);
}

/** Which months the database holds anything of. */
export async function monthsOf(payload: Payload, collection: 'request-measures'): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; month: string }>({
    collection,
    where: { and: [{ shape: { equals: 'total' } }, { within: { exists: false } }] },
    limit: 0,
    pagination: false,
    select: { month: true },
  });
  return [...new Set(docs.map(({ month }) => month))].sort();
}

function inParts<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += atOnce) parts.push(items.slice(from, from + atOnce));
  return parts;
}
