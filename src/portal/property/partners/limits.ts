import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeTurn } from '@/shared/take-turn';

/** Each application is work for somebody in a community; a neighbourhood behind one address has room. */
const applications = new RateLimiterMemory({ keyPrefix: 'partners-apply', points: 10, duration: 3600 });
const deliveries = new RateLimiterMemory({ keyPrefix: 'partners-deliver', points: 30, duration: 3600 });

/** @throws DomainError too-many */
export function limitApplications(req: Request): Promise<void> {
  return takeTurn(
    applications,
    req.ip ?? 'unknown',
    (minutes) => `提交太频繁，请${minutes}分钟后再试，或直接和社区联系。`,
  );
}

/** Photos take time to process. @throws DomainError too-many */
export function limitDeliveries(user: string): Promise<void> {
  return takeTurn(deliveries, user, (minutes) => `提交太频繁，请${minutes}分钟后再试。`);
}

/** Forgets what was counted, for tests. */
export async function resetPartnerLimits(address: string): Promise<void> {
  await applications.delete(address);
}
