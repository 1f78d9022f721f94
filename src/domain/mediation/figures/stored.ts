import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere, leanFind } from '@/database';
import {
  addCounts,
  type Contribution,
  type Counts,
  cellName,
  countsIn,
  countsText,
  isNothing,
} from './contribution';

interface Reading {
  payload: Payload;
  req?: PayloadRequest | undefined;
}
interface StoredRow {
  id: string;
  month: string;
  organization: string;
  type: string;
  counts: string;
}
/** Months times organisations times types: more than a city has in twenty years. */
const most = 200_000;

const rowsIn = async ({ payload, req }: Reading, slug: 'mediation-figures' | 'mediation-figure-changes') =>
  leanFind<StoredRow>(
    payload,
    slug,
    { where: [], columns: ['month', 'organization', 'type', 'counts'], newestBy: 'id', limit: most },
    req,
  );

/** A sum with the row it is kept in. */
export interface StoredCell extends Contribution {
  id: string;
}

const cellOf = ({ id, month, organization, type, counts }: StoredRow): StoredCell => ({
  id,
  month,
  organization,
  type,
  counts: countsIn(counts),
});

/** The sums as they are kept. */
export const storedCells = async (reading: Reading): Promise<StoredCell[]> =>
  (await rowsIn(reading, 'mediation-figures')).map(cellOf);

/** What waits to be folded into them. */
export const waitingChanges = async (reading: Reading): Promise<StoredCell[]> =>
  (await rowsIn(reading, 'mediation-figure-changes')).map(cellOf);

/** Sums and what waits, put together by month, organisation and type. */
export function merged(cells: readonly Contribution[]): Map<string, Contribution> {
  const found = new Map<string, Contribution>();
  for (const { month, organization, type, counts } of cells) {
    const name = cellName({ month, organization, type });
    const cell = found.get(name) ?? { month, organization, type, counts: {} as Counts };
    addCounts(cell.counts, counts);
    found.set(name, cell);
  }
  for (const [name, { counts }] of found) if (isNothing(counts)) found.delete(name);
  return found;
}

/** What counts now. */
export const currentCells = async (reading: Reading): Promise<Contribution[]> => [
  ...merged([...(await storedCells(reading)), ...(await waitingChanges(reading))]).values(),
];

/** Values of one statement stay far below the number of variables SQLite takes. */
const atOnce = 200;

export async function deleteRows(
  req: PayloadRequest,
  slug: 'mediation-figures' | 'mediation-figure-changes',
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce)
    await deleteWhere(req.payload, req, slug, { id: { in: ids.slice(from, from + atOnce) } });
}

export async function insertCells(req: PayloadRequest, cells: Iterable<Contribution>): Promise<void> {
  const rows = [...cells].map(({ counts, ...position }) => ({
    ...position,
    name: cellName(position),
    counts: countsText(counts),
  }));
  for (let from = 0; from < rows.length; from += atOnce)
    await bulkInsert(req.payload, req, 'mediation-figures', rows.slice(from, from + atOnce));
}
