import type { VerbCall } from '../verb';
import { moveRound } from './move-round';

/**
 * Ends a round: from this moment no rating is taken or changed. Counting it is `evaluateRound`, which follows in batches.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function closeRound({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'close',
    done: 'closed',
    async work(_req, { closesAt }, at) {
      return { columns: { closedAt: at, ...(closesAt > at ? { closesAt: at } : {}) } };
    },
  });
}
