import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { tellMediators, tellParties } from '../tell';
import { releaseSlots } from './bookings';
import { moveSession } from './move-session';
import { whenWords } from './words';

const schema = z.object({ id: input.id('调解会'), reason: input.text('取消的原因', 200) });

/**
 * Calls a session off, with the reason; the time of the mediators and the room are free again.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function cancelSession(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, reason } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'cancel-session',
    work: async (req, session, { row, at }) => {
      await releaseSlots(req, id);
      await tellParties(req, row, 'session-cancelled', { key: id });
      await tellMediators(req, row, {
        occasion: `session-cancelled:${id}`,
        text: `${whenWords(session)}的调解会取消了。`,
        actor: call.actor,
      });
      return {
        session: { state: 'cancelled', endedAt: at.toISOString(), endReason: reason },
        detail: whenWords(session),
        reason,
        told: whenWords(session),
      };
    },
  });
}
