import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeTurn } from '@/shared/take-turn';

/** Enough for a neighbourhood behind one address, too little for a machine. */
const applying = new RateLimiterMemory({ keyPrefix: 'mediation-apply', points: 20, duration: 3600 });

/** @throws DomainError too-many */
export function limitApplying(req: Request): Promise<void> {
  return takeTurn(
    applying,
    req.ip ?? 'unknown',
    (minutes) => `操作太频繁，请${minutes}分钟后再试，或者给调解组织打电话。`,
  );
}
