import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { parseInput } from '@/shared/parse-input';
import { input, moveRound, type VerbCall } from './verb';

const schema = z.object({ id: input.id('评星'), reason: input.text('取消的原因', 300) });

/**
 * Cancels a round that is not confirmed yet. Corrections it had taken up wait for the next one again.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function cancelRound(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRound(call, {
    id,
    step: 'cancel',
    done: 'cancelled',
    reason,
    async work(req, _round, at) {
      const taken = await leanFind<{ id: string }>(
        req.payload,
        'star-corrections',
        { where: [{ field: 'carriedInto', equals: id }], columns: [], newestBy: 'id', limit: 50_000 },
        req,
      );
      for (const correction of taken)
        await updateColumns(req, 'star-corrections', correction.id, { carriedInto: null });
      return { columns: { cancelReason: reason, cancelledAt: at, cursor: null } };
    },
  });
}
