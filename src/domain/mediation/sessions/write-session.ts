import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { dutiesElsewhere } from '../choosing/duties-elsewhere';
import type { DisputeRow } from '../dispute-row';
import { requireAtWork } from '../registry/at-work';
import { overlaps } from '../rules/availability';
import { bookSlots, failTaken } from './bookings';
import { type SessionRow, sessionsOf } from './session-row';

/** When and where a session is. Moments are ISO 8601. */
export interface SessionTime {
  startsAt: string;
  endsAt: string;
  place: string;
  room?: string | null | undefined;
}

/**
 * Writes the next session of a case and takes the time of its mediators and of the room, in the caller's transaction.
 * @returns its id. @throws DomainError invalid-state without a mediator, conflict where somebody or the room is taken
 */
export async function writeSession(
  req: PayloadRequest,
  row: DisputeRow,
  given: SessionTime & { planKey?: string | undefined; actor: Pick<Actor, 'name'> },
): Promise<string> {
  const { startsAt, endsAt, place, room = null, planKey, actor } = given;
  if (!row.mediator) fail('invalid-state', { message: '还没有选定调解员，先让双方选人。' });
  const id = newId();
  await bookFor(req, { ...row, id, dispute: row.id, startsAt, endsAt, room });
  await insertRow(req, 'mediation-sessions', {
    id,
    dispute: row.id,
    disputeNumber: row.number,
    order: (await sessionsOf({ payload: req.payload, req }, row.id)).length + 1,
    state: 'planned',
    organization: row.organization,
    organizationName: row.organizationName,
    mediator: row.mediator,
    mediatorName: row.mediatorName ?? '',
    coMediator: row.coMediator,
    coMediatorName: row.coMediatorName,
    startsAt,
    endsAt,
    place,
    room,
    open: row.open === true,
    plannedAt: now().toISOString(),
    plannedByName: actor.name,
    movedTimes: 0,
    planKey: planKey ?? id,
  });
  return id;
}

/**
 * Takes the time of everybody and everything a session needs; the session is the holder.
 * @throws DomainError invalid-state for a mediator who may mediate no more, conflict, also with a turn of duty at another place
 */
export async function bookFor(
  req: PayloadRequest,
  session: Pick<
    SessionRow,
    'id' | 'dispute' | 'organization' | 'coMediator' | 'coMediatorName' | 'startsAt' | 'endsAt' | 'room'
  > & { mediator: string | null; mediatorName: string | null },
): Promise<void> {
  const { id: holder, dispute, startsAt, endsAt, organization, room } = session;
  await requireAtWork(req, { ...session, id: dispute });
  const at = { startsAt, endsAt, holder, dispute };
  const people: [string | null, string | null][] = [
    [session.mediator, session.mediatorName],
    [session.coMediator, session.coMediatorName],
  ];
  const named = people.flatMap(([id, name]) => (id ? [{ id, name: name ?? '' }] : []));
  const within = { organization, from: startsAt, before: endsAt };
  const duty = (await dutiesElsewhere(req, named, within)).find((one) => overlaps(one, { startsAt, endsAt }));
  if (duty)
    failTaken(named.find(({ id }) => id === duty.mediator)?.name || '调解员', duty.startsAt, '在别处值班');
  for (const [mediator, name] of people)
    if (mediator)
      await bookSlots(req, { booked: { kind: 'mediator', mediator }, name: name ?? '调解员', ...at });
  if (room) await bookSlots(req, { booked: { kind: 'room', organization, room }, name: `“${room}”`, ...at });
}
