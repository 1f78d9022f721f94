import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, leanFind, leanFirst, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import type { RollRow } from '../roll/roll-row';
import type { Sums } from '../rules';

/** So many rows share the counting of one vote: of twenty voters at once few meet at one. */
const shards = 32;

interface Turnout {
  id: string;
  shard: number;
  units: number;
  area: number;
  heads: number;
  touches: number;
}

const columns = ['shard', 'units', 'area', 'heads', 'touches'];

/** The empty rows of a vote that opens. */
export async function writeTurnouts(req: PayloadRequest, vote: string): Promise<void> {
  const rows = Array.from({ length: shards }, (_none, shard) => ({
    vote,
    shard,
    units: 0,
    area: 0,
    heads: 0,
    touches: 0,
  }));
  await bulkInsert(req.payload, req, 'vote-turnouts', rows);
}

/** All units of one head are counted in one row, so that two of them at once cannot both be its first. */
const shardOf = (head: string) => createHash('sha256').update(head).digest().readUInt16BE(0) % shards;

/**
 * Counts that a unit took part, or (`again`) that its ballot was changed: writes the row either way, which meets the closing on a
 * database that sees conflicts on one document only.
 */
export async function touchTurnout(req: PayloadRequest, line: RollRow, again = false): Promise<void> {
  const row = await leanFirst<Turnout>(
    req.payload,
    'vote-turnouts',
    {
      where: [
        { field: 'vote', equals: line.vote },
        { field: 'shard', equals: shardOf(line.head) },
      ],
      columns,
      newestBy: 'shard',
    },
    req,
  );
  if (!row) fail('invalid-state', { message: '表决还没有开始。' });
  const { units, area, heads, touches } = row;
  const first = !again && !(await headTookPart(req, line));
  await updateColumns(req, 'vote-turnouts', row.id, {
    touches: touches + 1,
    ...(again ? {} : { units: units + 1, area: area + line.area, heads: heads + (first ? 1 : 0) }),
  });
}

async function headTookPart(req: PayloadRequest, { vote, head }: RollRow): Promise<boolean> {
  const where = [
    { field: 'vote', equals: vote },
    { field: 'head', equals: head },
    { field: 'voted', equals: true },
  ];
  const row = await leanFirst(req.payload, 'vote-roll', { where, columns: [], newestBy: 'id' }, req);
  return row !== undefined;
}

/** How much of the roll has taken part so far: never what was chosen. */
export async function turnoutOf(payload: Payload, vote: string, req?: PayloadRequest): Promise<Sums> {
  const rows = await rowsOf(payload, vote, req);
  const sum = (of: (row: Turnout) => number) => rows.reduce((total, row) => total + of(row), 0);
  return { units: sum((row) => row.units), area: sum((row) => row.area), heads: sum((row) => row.heads) };
}

/** Writes every row of the vote: a ballot on its way in another process meets this, or comes before it and is counted. */
export async function holdTurnouts(req: PayloadRequest, vote: string): Promise<void> {
  for (const { id, touches } of await rowsOf(req.payload, vote, req))
    await updateColumns(req, 'vote-turnouts', id, { touches: touches + 1 });
}

function rowsOf(payload: Payload, vote: string, req?: PayloadRequest): Promise<Turnout[]> {
  return leanFind<Turnout>(
    payload,
    'vote-turnouts',
    { where: [{ field: 'vote', equals: vote }], columns, newestBy: 'shard', limit: shards },
    req,
  );
}
