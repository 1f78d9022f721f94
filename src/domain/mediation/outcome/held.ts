import type { Payload, PayloadRequest } from 'payload';
import { toIsoDay } from '@/shared/dates';
import { sessionsOf } from '../sessions/session-row';

/** The day on which a case was first talked about, 2026-11-23; null before that. */
export async function firstHeldDay(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<string | null> {
  const begun = (await sessionsOf(reading, dispute)).flatMap(({ beganAt }) => beganAt ?? []);
  const first = begun.sort()[0];
  return first ? toIsoDay(first) : null;
}
