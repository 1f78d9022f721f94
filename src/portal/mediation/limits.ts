import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '@/access';
import { takeTurn } from '@/shared/take-turn';

/** Enough for a neighbourhood behind one address, too little for a machine. */
const applying = new RateLimiterMemory({ keyPrefix: 'mediation-apply', points: 20, duration: 3600 });

/** Whoever is signed in by the account: at a computer that many share nobody pays for the others. @throws DomainError too-many */
export function limitApplying({ ip }: Pick<Request, 'ip'>, { userId }: Pick<Actor, 'userId'>): Promise<void> {
  return takeTurn(
    applying,
    userId ? `account ${userId}` : (ip ?? 'unknown'),
    (minutes) => `操作太频繁，请${minutes}分钟后再试，或者给调解组织打电话。`,
  );
}
