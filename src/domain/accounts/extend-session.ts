import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { recordEvent } from './record-event';
import { type OpenedSession, prolongSession } from './sessions';

/**
 * Lets a session of the actor last longer, as the admin panel asks for somebody at work; never past a day after signing in.
 * @throws DomainError unauthenticated when the session has ended or may not last longer
 */
export async function extendSession({
  payload,
  actor,
  sessionId,
}: {
  payload: Payload;
  actor: Actor;
  sessionId: string;
}): Promise<OpenedSession> {
  if (!isSignedIn(actor)) return fail('unauthenticated');
  const { userId } = actor;
  return inTransaction({ payload, actor }, async (req) => {
    const session = await prolongSession(payload, req, userId, sessionId);
    await recordEvent({
      req,
      actor,
      action: 'user.session-extended',
      subject: { collection: 'users', id: userId },
    });
    return session;
  });
}
