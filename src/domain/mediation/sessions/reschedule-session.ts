import { z } from 'zod';
import { isUniqueViolation } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { tellMediators, tellParties } from '../tell';
import { failTaken, releaseSlots } from './bookings';
import { moveSession } from './move-session';
import { parseTimed, requireTime, timeShape } from './session-input';
import { whenWords } from './words';
import { bookFor } from './write-session';

const schema = z.object({ id: input.id('调解会'), ...timeShape, reason: input.text('改时间的原因', 200) });

/**
 * Moves a session to another time or place, with the reason and the yes of both sides; everybody is told once. The same time and place again changes nothing.
 * @throws DomainError validation, conflict where somebody or the room is taken, invalid-state, not-found, forbidden
 */
export async function rescheduleSession(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const given = parseTimed(schema, call);
  const { id, startsAt, endsAt, place, room = null, reason } = given;
  try {
    return await moveSession(call, {
      id,
      verb: 'reschedule-session',
      work: async (req, session, { row }) => {
        const same =
          session.startsAt === startsAt &&
          session.endsAt === endsAt &&
          session.place === place &&
          session.room === room;
        if (same) return { repeated: true };
        await requireTime(req, given, session);
        await releaseSlots(req, id);
        await bookFor(req, { ...session, startsAt, endsAt, room });
        const movedTimes = session.movedTimes + 1;
        await tellParties(req, row, 'session-moved', { key: `${id}:${movedTimes}` });
        await tellMediators(req, row, {
          occasion: `session:${id}:${movedTimes}`,
          text: `调解会改到${whenWords(given)}，${place}。`,
          actor: call.actor,
        });
        return {
          session: { startsAt, endsAt, place, room, movedTimes, remindedAt: null },
          // Before the first session the case itself says when and where, on the pages of both sides.
          ...(row.state === 'agreed'
            ? {
                columns: {
                  slotStartsAt: startsAt,
                  slotEndsAt: endsAt,
                  placeText: place,
                },
              }
            : {}),
          detail: `原来${whenWords(session)}，改到${whenWords(given)}，${place}`,
          reason,
          told: whenWords(given),
        };
      },
    });
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    return failTaken('调解员或者房间', startsAt);
  }
}
