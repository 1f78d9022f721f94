import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { groupRows, inTransaction, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { pieceOfResults, type ResultRow, type RoundRow, requireRound, resultColumns } from './rows';
import { competitionRanks } from './rules/ranks';
import { moveRound } from './verb';
import { yielding } from './yielding';

const batchSize = 100;
const actor = systemActor('评星存档');

/**
 * Freezes a confirmed round: each result gets its place and a snapshot of everything it consists of, a batch at a time, each snapshot sealed
 * with those before it. Safe to repeat, in two processes, and after a process was killed in the middle.
 * @returns how many snapshots this call wrote
 */
export async function freezeRound({ payload, id }: { payload: Payload; id: string }): Promise<number> {
  const ranks = await ranksOf(payload, id);
  let sealed = 0;
  for (;;) {
    const others = yielding();
    const done = await inTransaction({ payload, actor }, (req) => freezeBatch(req, id, ranks));
    if (done === null) break;
    sealed += done;
    await others.rest();
  }
  try {
    await moveRound(
      { payload, actor },
      {
        id,
        step: 'freeze',
        done: 'frozen',
        work: async (_req, _round, at) => ({ columns: { frozenAt: at, cursor: null } }),
      },
    );
  } catch (error) {
    // Another process was faster.
    if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
  }
  return sealed;
}

/** The place of each total among those rated. */
export async function ranksOf(payload: Payload, round: string): Promise<Map<number, number>> {
  const groups = await groupRows(payload, 'star-results', {
    where: [
      { field: 'round', equals: round },
      { field: 'total', exists: true },
    ],
    by: ['total'],
  });
  return competitionRanks(new Map(groups.map(({ keys, n }) => [Number(keys[0]), n])));
}

async function freezeBatch(
  req: PayloadRequest,
  id: string,
  ranks: ReadonlyMap<number, number>,
): Promise<number | null> {
  const round = await requireRound(req, id);
  if (round.state !== 'confirmed') return null;
  const reading = { payload: req.payload, req };
  const rows = await pieceOfResults(reading, id, { behind: round.cursor, limit: batchSize });
  if (rows.length === 0) return null;
  const at = now().toISOString();
  const items = await itemsOfResults(
    req,
    rows.map((row) => row.id),
  );
  let hash = round.hash ?? '';
  for (const row of rows) {
    const rank = row.total === null ? null : (ranks.get(row.total) ?? null);
    const snapshot = snapshotOf(round, { ...row, rank }, items.get(row.id) ?? []);
    hash = sealed(hash, snapshot);
    await updateColumns(req, 'star-results', row.id, { rank, snapshot, frozenAt: at, updatedAt: at });
  }
  await updateColumns(req, 'star-rounds', id, { hash, cursor: rows.at(-1)?.member ?? null });
  return rows.length;
}

const sealed = (before: string, snapshot: string): string =>
  createHash('sha256').update(before).update(snapshot).digest('hex');

interface ItemRow {
  result: string;
  order: number;
  item: string;
  name: string;
  raw: number;
  points: number;
  sources: string;
}

async function itemsOfResults(
  req: PayloadRequest,
  results: readonly string[],
): Promise<Map<string, ItemRow[]>> {
  const rows = await leanFind<ItemRow>(
    req.payload,
    'star-result-items',
    {
      where: [{ field: 'result', in: results }],
      columns: ['result', 'order', 'item', 'name', 'raw', 'points', 'sources'],
      newestBy: 'id',
      limit: 10_000,
    },
    req,
  );
  const byResult = new Map<string, ItemRow[]>();
  for (const row of rows.toSorted((a, b) => a.order - b.order))
    byResult.set(row.result, [...(byResult.get(row.result) ?? []), row]);
  return byResult;
}

/** Everything a result consists of, in one text with a fixed order. */
function snapshotOf(round: RoundRow, row: ResultRow, items: readonly ItemRow[]): string {
  return JSON.stringify({
    round: round.number,
    period: [round.from, round.to],
    rules: round.ruleVersion,
    member: row.member,
    name: row.memberName,
    organization: row.organizationName,
    cameFrom: row.cameFrom,
    exempt: row.exempt ? row.exemptReason : null,
    total: row.total,
    stars: row.stars,
    rank: row.rank,
    grades: [row.grade3, row.grade2, row.grade1, row.grade0],
    items: items.map(({ item, name, raw, points, sources }) => ({ item, name, raw, points, sources })),
  });
}

/** Whether the snapshots of a frozen round are still those that were sealed, and its results what the snapshots say. */
export async function snapshotsHold(payload: Payload, id: string): Promise<boolean> {
  const [round] = await leanFind<{ hash: string | null }>(payload, 'star-rounds', {
    where: [{ field: 'id', equals: id }],
    columns: ['hash'],
    newestBy: 'id',
    limit: 1,
  });
  let hash = '';
  for (let before: string | null = null; ; ) {
    const rows: (ResultRow & { snapshot: string | null })[] = await leanFind(payload, 'star-results', {
      where: [{ field: 'round', equals: id }, ...(before ? [{ field: 'member', before }] : [])],
      columns: [...resultColumns, 'snapshot'],
      newestBy: 'member',
      limit: 500,
    });
    for (const row of rows) {
      if (!row.snapshot) return false;
      const kept = JSON.parse(row.snapshot) as { total: number | null; stars: number | null };
      if (kept.total !== row.total || kept.stars !== row.stars) return false;
      hash = sealed(hash, row.snapshot);
    }
    const last = rows.at(-1);
    if (!last || rows.length < 500) return round !== undefined && hash === (round.hash ?? '');
    before = last.member;
  }
}
