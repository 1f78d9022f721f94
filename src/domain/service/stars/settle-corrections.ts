import type { PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere, leanFind, updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { correctionsOf, markStale } from './corrections';
import { placeColumns, type RoundRow, resultOfMember, roundOf } from './rows';

interface Listed extends PlaceColumns {
  id: string;
  member: string;
  memberName: string;
  user: string | null;
  record: string;
  item: string;
  itemName: string;
  raw: number;
  points: number;
  words: string;
  carriedInto: string | null;
}

const columns = [
  'member',
  'memberName',
  'user',
  'record',
  'item',
  'itemName',
  'raw',
  'points',
  'words',
  'carriedInto',
  ...placeColumns,
] as const;

/** Why results are settled: they are counted anew, or they are void. */
type Why = '重算' | '作废';

/**
 * What was listed for results that are counted anew or void, of one member or of a whole round. It is dropped, and no longer in a later draft
 * that had taken it up. What stands in a later result that was announced stays there, and its opposite is listed for the member's next round:
 * no point counts twice, and none is without its source. Settling again changes nothing.
 * @returns the names of the later rounds where something stands
 */
export async function settleCorrections(
  req: PayloadRequest,
  round: RoundRow,
  { why, member }: { why: Why; member?: string },
): Promise<string[]> {
  const listed = await correctionsOf<Listed>(
    req,
    { round: round.id, ...(member ? { member } : {}) },
    columns,
  );
  const later = new Map<string, RoundRow>();
  for (const id of new Set(listed.flatMap(({ carriedInto }) => carriedInto ?? []))) {
    const found = await roundOf(req.payload, id, req);
    if (found && found.state !== 'draft' && found.state !== 'cancelled') later.set(id, found);
  }
  const stands = (one: Listed) => one.carriedInto !== null && later.has(one.carriedInto);
  await drop(
    req,
    listed.filter((one) => !stands(one)),
  );
  const standing = listed.filter(stands);
  await bulkInsert(req.payload, req, 'star-corrections', opposites(round, why, standing, later));
  return [...later.values()].map(({ name }) => name);
}

/** What a void round had taken up of earlier ones waits for the next round again. */
export async function freeTaken(req: PayloadRequest, round: string): Promise<void> {
  const taken = await leanFind<{ id: string }>(
    req.payload,
    'star-corrections',
    { where: [{ field: 'carriedInto', equals: round }], columns: [], newestBy: 'id', limit: 50_000 },
    req,
  );
  for (const { id } of taken) await updateColumns(req, 'star-corrections', id, { carriedInto: null });
}

/** How many ids go into one statement. */
const batch = 500;

async function drop(req: PayloadRequest, rows: readonly Listed[]): Promise<void> {
  for (const { member, carriedInto } of rows) {
    const later = carriedInto && (await resultOfMember({ payload: req.payload, req }, carriedInto, member));
    if (later) await markStale(req, later.id);
  }
  for (let from = 0; from < rows.length; from += batch)
    await deleteWhere(req.payload, req, 'star-corrections', {
      id: { in: rows.slice(from, from + batch).map(({ id }) => id) },
    });
}

/** One line for each item of a member in which what stands is not at nothing. */
function opposites(
  round: RoundRow,
  why: Why,
  standing: readonly Listed[],
  later: ReadonlyMap<string, RoundRow>,
): object[] {
  const groups = new Map<string, Listed[]>();
  for (const one of standing) {
    const key = `${one.member} ${one.item}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const raw = rows.reduce((sum, one) => sum + one.raw, 0);
    const points = rows.reduce((sum, one) => sum + one.points, 0);
    if (!first || (raw === 0 && points === 0)) return [];
    const { id: _id, words, carriedInto, ...same } = first;
    const name = later.get(carriedInto ?? '')?.name ?? '';
    return {
      ...same,
      round: round.id,
      raw: -raw,
      points: -points,
      words: `${round.name}${why}，已经计入“${name}”的差额冲回（${words}）`,
      at: now().toISOString(),
      periodKind: round.periodKind,
      periodTo: round.to,
    };
  });
}
