import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { headCounts } from './build-roster';
import { computeResults } from './compute-results';
import { clearTallies } from './papers/count-papers';
import { pieceOfResults, type RoundRow, requireRound, resultsOf } from './rows';
import { rulesOfRound } from './rule-sets';
import { writeStep } from './verb';
import { yielding } from './yielding';

/** How many members are counted in one transaction. */
const batchSize = 20;
const actor = systemActor('评星计算');

/**
 * Counts a round whose appraisal is over, a batch of members at a time, each a transaction that also moves the round on: others go on
 * meanwhile, a process that is killed loses one batch that is counted again, and two processes at it never count anybody twice.
 * @returns how many members this call counted
 */
export async function computeRound({ payload, id }: { payload: Payload; id: string }): Promise<number> {
  let counted = 0;
  for (;;) {
    const others = yielding();
    const done = await inTransaction({ payload, actor }, (req) => computeBatch(req, id, others.breathe));
    if (done === null) return counted;
    counted += done;
    await others.rest();
  }
}

async function computeBatch(
  req: PayloadRequest,
  id: string,
  breathe: () => Promise<void>,
): Promise<number | null> {
  const round = await requireRound(req, id);
  if (round.state !== 'draft' || !round.appraisalClosedAt || round.computedAt) return null;
  const reading = { payload: req.payload, req };
  const rows = await pieceOfResults(reading, id, { behind: round.cursor, limit: batchSize });
  if (rows.length === 0) {
    await finish(req, round);
    return null;
  }
  const rules = await rulesOfRound(req.payload, round, req);
  const again = rows.some(({ total, grade3 }) => total !== null || grade3 !== null);
  await computeResults(req, { round, rules, again, breathe }, rows);
  await updateColumns(req, 'star-rounds', id, { cursor: rows.at(-1)?.member ?? null });
  return rows.length;
}

/** Says that everything is counted. */
async function finish(req: PayloadRequest, round: RoundRow): Promise<void> {
  const at = now().toISOString();
  const counts = await headCounts(req, round.id);
  await clearTallies(req, round.id);
  await updateColumns(req, 'star-rounds', round.id, {
    ...counts,
    cursor: null,
    computedAt: at,
    updatedAt: at,
  });
  await writeStep(req, actor, round, {
    label: '计算完成，待公示',
    detail: `参评${counts.members}人，不参加评星${counts.exempt}人，${round.appraisers}人参加评议`,
  });
  await recordEvent({
    req,
    actor,
    action: 'star-round.computed',
    subject: { collection: 'star-rounds', id: round.id },
    summary: round.name,
  });
}

/**
 * Counts those members of a counted draft again whose records, pluses or minuses have changed since; a batch at a time.
 * @returns how many
 */
export async function refreshStale({ payload, id }: { payload: Payload; id: string }): Promise<number> {
  let counted = 0;
  for (;;) {
    const others = yielding();
    const done = await inTransaction({ payload, actor }, async (req) => {
      const round = await requireRound(req, id);
      if (round.state !== 'draft' || !round.computedAt) return 0;
      const where = [{ field: 'stale', equals: true }];
      const rows = await resultsOf({ payload: req.payload, req }, id, { where, limit: batchSize });
      const rules = await rulesOfRound(req.payload, round, req);
      await computeResults(req, { round, rules, again: true, breathe: others.breathe }, rows);
      return rows.length;
    });
    if (done === 0) return counted;
    counted += done;
    await others.rest();
  }
}
