import type { PayloadRequest } from 'payload';
import { groupRows, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import type { VerbCall } from '../verb';
import { moveRound } from './move-round';
import { compoundsOf } from './round-row';

/**
 * Opens a round and counts, for each compound, the households that may rate: all on record but those that stand empty.
 * @throws DomainError forbidden, invalid-state (also past its end), not-found
 */
export function openRound({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'open',
    done: 'opened',
    async work(req, { id: round, opensAt, closesAt }, at) {
      if (closesAt <= at) fail('invalid-state', { message: '截止时间已经过了，请先改截止时间。' });
      const households = await countHouseholds(req, round);
      // Opened by hand before its time, it says so.
      const begins = opensAt > at ? { opensAt: at } : {};
      return { columns: { openedAt: at, ...begins }, detail: `${households}户可以评` };
    },
  });
}

async function countHouseholds(req: PayloadRequest, round: string): Promise<number> {
  const rows = await compoundsOf(req.payload, round, req);
  const counts = await groupRows(
    req.payload,
    'households',
    {
      where: [
        { field: 'compound', in: rows.map(({ compound }) => compound) },
        { field: 'tenure', in: ['owner', 'tenant'] },
      ],
      by: ['compound'],
    },
    req,
  );
  const found = new Map(counts.map(({ keys, n }) => [keys[0], n]));
  let sum = 0;
  for (const { id, compound } of rows) {
    const households = found.get(compound) ?? 0;
    sum += households;
    await updateColumns(req, 'rating-round-compounds', id, { households });
  }
  return sum;
}
