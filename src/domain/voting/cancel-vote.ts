import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { input, moveVote, type VerbCall } from './verb';

const schema = z.object({ id: input.id('表决'), reason: input.text('取消的原因', 300) });

/**
 * Cancels a vote before its end: ballots that were cast are neither counted nor shown, and the reason is public.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function cancelVote(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  return moveVote(call, {
    id,
    step: 'cancel',
    done: 'cancelled',
    reason,
    work: async (_req, _vote, at) => ({
      columns: { cancelReason: reason, cancelledAt: at, headSecret: null },
    }),
  });
}
