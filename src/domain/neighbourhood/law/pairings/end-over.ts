import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { lawTag } from '../labels';

const actor = systemActor('系统定时');

/** Ends the pairings whose last day is over: shown as ended, never deleted. Safe to repeat. @returns how many */
export async function endPairingsOver({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const over = await leanFind<{ id: string; endReason: string | null }>(payload, 'legal-pairings', {
    where: [
      { field: 'state', equals: 'active' },
      { field: 'until', before: startOfDay(toIsoDay(at)).toISOString() },
    ],
    columns: ['endReason'],
    newestBy: 'until',
    limit: 500,
  });
  if (over.length === 0) return 0;
  return inTransaction({ payload, actor }, async (req) => {
    for (const { id, endReason } of over)
      await updateColumns(req, 'legal-pairings', id, {
        state: 'ended',
        endedAt: at.toISOString(),
        // Whoever came after them was noted when the term was cut short.
        endReason: endReason ?? '任期届满',
        updatedAt: at.toISOString(),
      });
    await touchPages(req, lawTag);
    return over.length;
  });
}
