import type { Payload, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { sessionsOf } from '../sessions/session-row';

/**
 * Nothing is settled and nothing has failed that was not talked about: a session was begun, and who was there was recorded.
 * @throws DomainError invalid-state
 */
export async function requireTalked(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<void> {
  const begun = (await sessionsOf(reading, dispute)).filter(({ beganAt }) => beganAt);
  if (begun.length === 0) fail('invalid-state', { message: '还没有开过调解会，不能记结果。请先开始调解。' });
  if (!begun.some(({ attendanceAt }) => attendanceAt))
    fail('invalid-state', { message: '还没有记谁到了、谁没到，不能记结果。请先记到场情况。' });
}
