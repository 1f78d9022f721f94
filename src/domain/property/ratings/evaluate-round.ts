import { setTimeout as pause } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { bulkInsert, inTransaction, isUniqueViolation, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { lineOf } from '../management/line';
import { spanAt } from '../rules/management-line';
import { runPropertyVerb } from '../verb';
import { carryComments } from './carry-comments';
import { countRatings } from './count-ratings';
import { compoundColumns, type Round, type RoundCompoundRow, requireRound, roundOf } from './round-row';
import { basisPoints } from './rules/statistics';

/** How many compounds are counted in one transaction, and how long others have the database to themselves in between. */
const batchSize = 5;
const pauseMilliseconds = 40;

/**
 * Counts a closed round, a few compounds at a time, each batch a transaction that also marks them as done: others go on meanwhile, a
 * process that is killed loses one batch that is counted again, and two processes at it never count a compound twice.
 * @returns how many compounds this call counted
 */
export async function evaluateRound({ payload, id }: { payload: Payload; id: string }): Promise<number> {
  const round = await roundOf(payload, id);
  if (round?.state !== 'closed' || round.evaluatedAt) return 0;
  let counted = 0;
  for (;;) {
    const due = await pendingCompounds(payload, id);
    if (due.length === 0) break;
    counted += await countBatch(payload, round, due);
    await pause(pauseMilliseconds);
  }
  await finish(payload, id);
  return counted;
}

function pendingCompounds(payload: Payload, round: string): Promise<RoundCompoundRow[]> {
  return leanFind<RoundCompoundRow>(payload, 'rating-round-compounds', {
    where: [
      { field: 'round', equals: round },
      { field: 'resultAt', exists: false },
    ],
    columns: compoundColumns,
    newestBy: 'id',
    limit: batchSize,
  });
}

async function countBatch(payload: Payload, round: Round, due: readonly RoundCompoundRow[]): Promise<number> {
  try {
    return await inTransaction({ payload, actor: systemActor('评价统计') }, async (req) => {
      const open = await stillOpen(req, due);
      // Held first: a rating on its way in another process meets this write, or comes before it and is counted.
      for (const { id } of open)
        await updateColumns(req, 'rating-round-compounds', id, { resultAt: now().toISOString() });
      if (open.length > 0) await writeResults(req, round, open);
      return open.length;
    });
  } catch (error) {
    // Another process has counted them.
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}

async function stillOpen(req: PayloadRequest, due: readonly RoundCompoundRow[]): Promise<RoundCompoundRow[]> {
  return leanFind<RoundCompoundRow>(
    req.payload,
    'rating-round-compounds',
    {
      where: [
        { field: 'id', in: due.map(({ id }) => id) },
        { field: 'resultAt', exists: false },
      ],
      columns: compoundColumns,
      newestBy: 'id',
      limit: due.length,
    },
    req,
  );
}

async function writeResults(
  req: PayloadRequest,
  round: Round,
  rows: readonly RoundCompoundRow[],
): Promise<void> {
  const counts = await countRatings(req, round, rows);
  const closedAt = round.closedAt ?? now().toISOString();
  const results: object[] = [];
  const dimensionResults: object[] = [];
  for (const row of rows) {
    const { township, community, compound } = row;
    const span = spanAt(await lineOf(req, compound), new Date(closedAt));
    const { n, households, overall, dimensions } = counts.get(compound) ?? nothing(row);
    const id = newId();
    const common = {
      round: round.id,
      township,
      community,
      compound,
      company: span?.company ?? null,
      published: false,
    };
    results.push({
      ...common,
      id,
      mode: span?.mode ?? null,
      closedAt,
      households,
      n,
      responseRate: basisPoints(n, households),
      enough: overall !== null,
      mean: overall?.mean ?? null,
      low: overall?.low ?? null,
      high: overall?.high ?? null,
    });
    dimensionResults.push(...dimensions.map((dimension) => ({ ...common, ...dimension, result: id })));
  }
  await bulkInsert(req.payload, req, 'rating-results', results);
  await bulkInsert(req.payload, req, 'rating-dimension-results', dimensionResults);
  await carryComments(req, round, rows);
}

const nothing = ({ households }: RoundCompoundRow) => ({ n: 0, households, overall: null, dimensions: [] });

/** Says that everything is counted; of two processes the second finds it said. */
async function finish(payload: Payload, id: string): Promise<void> {
  const actor = systemActor('评价统计');
  await inTransaction({ payload, actor }, async (outer) => {
    const round = await requireRound(outer, id);
    if (round.evaluatedAt) return;
    await runPropertyVerb({ payload, req: outer, actor }, async (req) => {
      const at = now().toISOString();
      await updateColumns(req, 'rating-rounds', id, { evaluatedAt: at, updatedAt: at });
      return {
        result: null,
        action: 'rating-round.counted',
        subject: { collection: 'rating-rounds', id },
        summary: round.name,
        step: { label: '统计完成，待公布', place: { township: round.township, community: round.community } },
      };
    });
  });
}
