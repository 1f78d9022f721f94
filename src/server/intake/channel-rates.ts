import type { Request } from 'express';
import type { Payload } from 'payload';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { intakeLimits } from '@/domain/requests';
import { DomainError } from '@/shared/errors';

/** How long one must wait before the next call, in seconds. */
export const retryAfter = Symbol('retry-after');

const limiters = new Map<string, RateLimiterMemory>();

/** Counts a call of a known channel. @throws DomainError too-many when there were more this minute than the limit in force */
export async function countCall(payload: Payload, channelId: string): Promise<void> {
  const { rate } = await intakeLimits(payload);
  await take(limiterOf('intake-channel', rate), channelId);
}

/** Counts a call with a wrong signature or key from this address. */
export async function countRefusal(payload: Payload, request: Request): Promise<void> {
  const { refusedRate } = await intakeLimits(payload);
  await take(limiterOf('intake-refused', refusedRate), request.ip ?? 'unknown');
}

/** Forgets what was counted, for tests. */
export function resetChannelRates(): void {
  limiters.clear();
}

function limiterOf(keyPrefix: string, points: number): RateLimiterMemory {
  const name = `${keyPrefix}:${points}`;
  const limiter = limiters.get(name) ?? new RateLimiterMemory({ keyPrefix, points, duration: 60 });
  limiters.set(name, limiter);
  return limiter;
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    const error = new DomainError('too-many', { message: `调用太频繁，请${seconds}秒后再试。` });
    throw Object.assign(error, { [retryAfter]: seconds });
  }
}
