import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { lookupIndexes } from '@/shared/personal-data';
import { takeTurn } from '@/shared/take-turn';

/** Enough for a neighbourhood behind one address, too little for a machine. */
const filing = new RateLimiterMemory({ keyPrefix: 'requests-file', points: 30, duration: 3600 });
const uploads = new RateLimiterMemory({ keyPrefix: 'requests-upload', points: 120, duration: 3600 });
/** Numbers can be guessed, so the phone must not be: few tries from one address for one number, not many more in all. */
const lookups = new RateLimiterMemory({ keyPrefix: 'requests-track', points: 30, duration: 600 });
const guesses = new RateLimiterMemory({ keyPrefix: 'requests-guess', points: 10, duration: 600 });
/** From all addresses together, so high that no single stranger keeps the requester out, and still no phone is guessed. */
const guessesInAll = new RateLimiterMemory({ keyPrefix: 'requests-guess-all', points: 200, duration: 600 });
/** Each one rings a phone nobody has shown to be theirs: few for one phone, more for a neighbourhood behind one address. */
const follows = new RateLimiterMemory({ keyPrefix: 'requests-follow', points: 30, duration: 3600 });
const followsOfPhone = new RateLimiterMemory({
  keyPrefix: 'requests-follow-phone',
  points: 10,
  duration: 3600,
});
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
  const address = addressOf(req);
  await take(lookups, address);
  await take(guesses, `${address} ${number}`);
  await take(guessesInAll, number);
}

/** Saying "me too", per address and phone. @throws DomainError too-many */
export async function limitFollows(req: Request, phone: string): Promise<void> {
  await take(follows, addressOf(req));
  await take(followsOfPhone, lookupIndexes('phone', phone)[0] ?? '');
}

/** Sending the link again, per request. @throws DomainError too-many */
export function limitLinks(request: string): Promise<void> {
  return take(links, request);
}

/** Forgets what was counted, for tests. */
export async function resetRequestLimits(address: string): Promise<void> {
  await Promise.all([filing, uploads, lookups, follows].map((limiter) => limiter.delete(address)));
}

function addressOf(req: Request): string {
  return req.ip ?? 'unknown';
}

function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  return takeTurn(limiter, key, (minutes) => `操作太频繁，请${minutes}分钟后再试，或拨打12345。`);
}
