import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireBothThere } from '../outcome/require-talked';
import { releaseSlots } from './bookings';
import { sessionResultLabels } from './labels';
import { isDayOver } from './meeting';
import { moveSession } from './move-session';
import type { SessionRow } from './session-row';
import { whenWords } from './words';

const schema = z.object({
  id: input.id('调解会'),
  result: z.enum(valuesOf(sessionResultLabels), { error: '请选这次谈得怎么样' }),
});

/**
 * Ends a session, saying how it went; the case is settled or failed by a step of its own. Who was there has to be recorded.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function endSession(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, result } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'end-session',
    work: async (req, session, { at }) => {
      if (session.state === 'held') return { repeated: true };
      if (!session.attendanceAt)
        fail('invalid-state', { message: '请先记下谁到了、谁没到，再结束这次调解会。' });
      if (result === 'settled') await requireBothThere({ payload: req.payload, req }, session.dispute);
      // Over earlier than planned: the time is free for others.
      if (at.toISOString() < session.endsAt) await releaseSlots(req, id);
      return {
        // Written down on a later day: the hours of the notes and of the mediators' records are those of its own day.
        session: {
          state: 'held',
          endedAt: isDayOver(session, at) ? plannedEnd(session) : at.toISOString(),
          result,
        },
        detail: `第${session.order}次，${whenWords(session)}：${sessionResultLabels[result]}`,
      };
    },
  });
}

/** When it was to end; null where it began only after that, and nobody knows. */
const plannedEnd = ({ endsAt, beganAt }: Pick<SessionRow, 'endsAt' | 'beganAt'>): string | null =>
  beganAt && new Date(beganAt) >= new Date(endsAt) ? null : new Date(endsAt).toISOString();
