import type { Payload, PayloadRequest } from 'payload';
import { toIsoDay } from '@/shared/dates';
import { type SessionRow, sessionsOf } from '../sessions/session-row';

/** When a case was first talked about, ISO 8601; null before that. Who was there is recorded of a session that was begun, and of no other. Pure. */
export const heldSince = (sessions: readonly Pick<SessionRow, 'beganAt'>[]): string | null =>
  sessions.flatMap(({ beganAt }) => beganAt || []).sort()[0] ?? null;

/** The day on which a case was first talked about, 2026-11-23; null before that. */
export async function firstHeldDay(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<string | null> {
  const first = heldSince(await sessionsOf(reading, dispute));
  return first ? toIsoDay(first) : null;
}
