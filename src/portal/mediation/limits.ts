import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '@/access';
import { lookupIndexes, normalizePhone } from '@/shared/personal-data';
import { takeTurn } from '@/shared/take-turn';

/** Enough for a neighbourhood behind one address, too little for a machine. */
const applying = new RateLimiterMemory({ keyPrefix: 'mediation-apply', points: 20, duration: 3600 });
/** Each one rings a phone nobody has shown to be theirs. */
const ofPhone = new RateLimiterMemory({ keyPrefix: 'mediation-apply-phone', points: 5, duration: 3600 });

/** Whoever is signed in by the account: at a computer that many share nobody pays for the others. @throws DomainError too-many */
export function limitApplying({ ip }: Pick<Request, 'ip'>, { userId }: Pick<Actor, 'userId'>): Promise<void> {
  return takeTurn(
    applying,
    userId ? `account ${userId}` : (ip ?? 'unknown'),
    (minutes) => `操作太频繁，请${minutes}分钟后再试，或者给调解组织打电话。`,
  );
}

/**
 * Applies within what a phone may be rung in an hour, from wherever it comes. What was refused, or had been applied for before, rings nobody
 * and costs nothing. The other side is rung by nobody's form, but by an organisation that took the case. @param phone the applicant's as typed, empty where none was given
 * @throws DomainError too-many
 */
export async function ringing<Done extends { repeated: boolean }>(
  phone: string,
  apply: () => Promise<Done>,
): Promise<Done> {
  if (!phone) return apply();
  const key = lookupIndexes('phone', normalizePhone(phone))[0] ?? '';
  await takeTurn(
    ofPhone,
    key,
    (minutes) => `这个电话刚才申请过好几次了，请${minutes}分钟后再试。急的，给调解组织打电话。`,
  );
  try {
    const done = await apply();
    if (done.repeated) await ofPhone.reward(key);
    return done;
  } catch (error) {
    await ofPhone.reward(key);
    throw error;
  }
}
