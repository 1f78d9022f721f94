import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from './record-event';
import { closeAllSessions, closeSession } from './sessions';

/** Ends one session of the actor; a visitor has none and nothing happens. */
export async function signOut({
  payload,
  actor,
  sessionId,
}: {
  payload: Payload;
  actor: Actor;
  sessionId: string;
}): Promise<void> {
  if (!isSignedIn(actor)) return;
  const { userId } = actor;
  await inTransaction({ payload, actor }, async (req) => {
    await closeSession(req, userId, sessionId);
    await recordEvent({
      req,
      actor,
      action: 'user.signed-out',
      subject: { collection: 'users', id: userId },
    });
  });
}

/** Ends every session of the actor, on all devices, the present one too. */
export async function signOutEverywhere({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<void> {
  if (!isSignedIn(actor)) return;
  const { userId } = actor;
  await inTransaction({ payload, actor }, async (req) => {
    await closeAllSessions(req, userId);
    await recordEvent({
      req,
      actor,
      action: 'user.signed-out-everywhere',
      subject: { collection: 'users', id: userId },
    });
  });
}
