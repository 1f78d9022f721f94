import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { input, type VerbCall } from '../verb';
import { moveRound } from './move-round';

const schema = z.object({ id: input.id('评价'), reason: input.text('取消的原因', 300) });

/**
 * Cancels a round before its end: nothing of it is counted or published, and the reason is public.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function cancelRound(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveRound(call, {
    id,
    step: 'cancel',
    done: 'cancelled',
    reason,
    work: async (_req, _round, at) => ({ columns: { cancelReason: reason, cancelledAt: at } }),
  });
}
