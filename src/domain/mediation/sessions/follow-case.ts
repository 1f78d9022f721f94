import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { updateColumns } from '@/database';
import type { DisputeRow } from '../dispute-row';
import { releaseSlots } from './bookings';
import { sessionsOf } from './session-row';
import { bookFor, writeSession } from './write-session';

/** The first session, as both sides chose it: nobody types it again. Nothing where no time was chosen. */
export async function planChosenSession(req: PayloadRequest, row: DisputeRow): Promise<void> {
  const { mediator, slotStartsAt, slotEndsAt, placeText, agreedAt } = row;
  if (!mediator || !slotStartsAt || !slotEndsAt) return;
  await writeSession(req, row, {
    startsAt: new Date(slotStartsAt).toISOString(),
    endsAt: new Date(slotEndsAt).toISOString(),
    place: placeText ?? row.organizationName,
    planKey: `${row.id}:chosen:${agreedAt ?? slotStartsAt}`,
    actor: systemActor('双方选定'),
  });
}

/** Sessions of a case that has ended, or is chosen for again: what was planned is off, what has begun is over. */
export async function closeSessions(
  req: PayloadRequest,
  row: DisputeRow,
  at: Date,
  reason: string,
): Promise<void> {
  for (const session of await sessionsOf({ payload: req.payload, req }, row.id)) {
    if (session.state !== 'planned' && session.state !== 'begun') continue;
    const isPlanned = session.state === 'planned';
    await updateColumns(req, 'mediation-sessions', session.id, {
      state: isPlanned ? 'cancelled' : 'held',
      endedAt: at.toISOString(),
      ...(isPlanned ? { endReason: reason } : {}),
      updatedAt: at.toISOString(),
    });
    if (session.endsAt > at.toISOString()) await releaseSlots(req, session.id);
  }
}

/** A second mediator who joins is at every session that is to come, and their time is taken. @throws DomainError conflict */
export async function joinSessions(req: PayloadRequest, row: DisputeRow): Promise<void> {
  const { coMediator, coMediatorName } = row;
  for (const session of await sessionsOf({ payload: req.payload, req }, row.id)) {
    if (session.state !== 'planned' || session.coMediator === coMediator) continue;
    const joined = { coMediator, coMediatorName };
    await bookFor(req, { ...session, ...joined });
    await updateColumns(req, 'mediation-sessions', session.id, joined);
  }
}
