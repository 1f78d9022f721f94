import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '@/shared/errors';

/** Enough for a neighbourhood behind one address, too little for a machine. */
const filing = new RateLimiterMemory({ keyPrefix: 'requests-file', points: 30, duration: 3600 });
const uploads = new RateLimiterMemory({ keyPrefix: 'requests-upload', points: 120, duration: 3600 });
/** Numbers can be guessed, so the phone must not be: few tries per address and per number. */
const lookups = new RateLimiterMemory({ keyPrefix: 'requests-track', points: 10, duration: 600 });
/** Every message costs money and rings somebody's phone. */
const links = new RateLimiterMemory({ keyPrefix: 'requests-link', points: 3, duration: 3600 });

/** @throws DomainError too-many */
export function limitFiling(req: Request): Promise<void> {
  return take(filing, addressOf(req));
}

/** @throws DomainError too-many */
export function limitUploads(req: Request): Promise<void> {
  return take(uploads, addressOf(req));
}

/** @throws DomainError too-many */
export async function limitLookups(req: Request, number: string): Promise<void> {
  await take(lookups, `address:${addressOf(req)}`);
  await take(lookups, `number:${number}`);
}

/** Sending the link again, per request. @throws DomainError too-many */
export function limitLinks(request: string): Promise<void> {
  return take(links, request);
}

/** Forgets what was counted, for tests. */
export async function resetRequestLimits(address: string): Promise<void> {
  await Promise.all([filing.delete(address), uploads.delete(address), lookups.delete(`address:${address}`)]);
}

function addressOf(req: Request): string {
  return req.ip ?? 'unknown';
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw new DomainError('too-many', { message: `操作太频繁，请${minutes}分钟后再试，或拨打12345。` });
  }
}
