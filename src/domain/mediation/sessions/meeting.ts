import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { endOfDay } from '@/shared/dates';
import type { DisputeRow } from '../dispute-row';
import type { SessionRow } from './session-row';

/** When and where somebody sits down together; moments as ISO 8601. */
export type Meeting = Pick<SessionRow, 'startsAt' | 'endsAt' | 'place' | 'room'>;
type Timed = Pick<SessionRow, 'state'> & Meeting;

/** Whether the day a session was meant for is over: until then it may still begin, or go on, later than its hour. Pure. */
export const isDayOver = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, at: Date): boolean =>
  at > endOfDay(startsAt) && at > new Date(endsAt);

/** Whether a session is still to come, or goes on. Pure. */
export const isComing = (session: Pick<Timed, 'state' | 'startsAt' | 'endsAt'>, at: Date): boolean =>
  (session.state === 'planned' || session.state === 'begun') && !isDayOver(session, at);

type Arranged = Pick<DisputeRow, 'outcome' | 'slotStartsAt' | 'slotEndsAt' | 'placeText'>;

/**
 * When a case is talked about next; of one that is over, when it was talked about last. Null where no next time is fixed: what was held, or
 * whose day passed without it, is nothing to come to. Pure. @param sessions of this case, in any order
 */
export function meetingOf(row: Arranged, sessions: readonly Timed[], at: Date): Meeting | null {
  // A case that was put down before its sessions were has the time both chose alone.
  const all = sessions.length > 0 ? sessions : chosenIn(row);
  const inOrder = all.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const found = row.outcome
    ? inOrder.findLast(({ state }) => state !== 'cancelled')
    : inOrder.find((session) => isComing(session, at));
  return found
    ? { startsAt: found.startsAt, endsAt: found.endsAt, place: found.place, room: found.room }
    : null;
}

const chosenIn = ({ slotStartsAt, slotEndsAt, placeText }: Arranged): Timed[] =>
  slotStartsAt && slotEndsAt
    ? [
        {
          state: 'planned',
          startsAt: new Date(slotStartsAt).toISOString(),
          endsAt: new Date(slotEndsAt).toISOString(),
          place: placeText ?? '',
          room: null,
        },
      ]
    : [];

type OfCase = Timed & { id: string; dispute: string };

/** {@link meetingOf} for each of these cases. @returns by case */
export async function meetingsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  rows: readonly (Arranged & Pick<DisputeRow, 'id'>)[],
  at: Date,
): Promise<Map<string, Meeting | null>> {
  if (rows.length === 0) return new Map();
  const query = {
    where: [{ field: 'dispute', in: rows.map(({ id }) => id) }],
    columns: ['dispute', 'state', 'startsAt', 'endsAt', 'place', 'room'],
    newestBy: 'startsAt',
    limit: 5000,
  };
  const sessions = await leanFind<OfCase>(payload, 'mediation-sessions', query, req);
  const own = (id: string) => sessions.filter(({ dispute }) => dispute === id);
  return new Map(rows.map((row) => [row.id, meetingOf(row, own(row.id), at)]));
}
