import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeTurn } from '@/shared/take-turn';

/** Photos take time to process; staff with a pile of sheets have room. */
const uploads = new RateLimiterMemory({ keyPrefix: 'ratings-photos', points: 120, duration: 3600 });

/** @throws DomainError too-many */
export function limitRatings(user: string): Promise<void> {
  return takeTurn(uploads, user, (minutes) => `上传太频繁，请${minutes}分钟后再试。`);
}
