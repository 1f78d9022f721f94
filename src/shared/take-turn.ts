import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fail } from './errors';

/**
 * Takes one of the tries a limiter allows `key`.
 * @param words what the person reads; they get the minutes to wait
 * @throws DomainError too-many
 */
export async function takeTurn(
  limiter: RateLimiterMemory,
  key: string,
  words: (minutes: number) => string,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    fail('too-many', { message: words(Math.max(1, Math.ceil(refused.msBeforeNext / 60_000))) });
  }
}
