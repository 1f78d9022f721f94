import { createHash, createHmac } from 'node:crypto';
import { env } from '@/shared/env';

/** What is needed to find the link of a request again. */
export interface Tracked {
  id: string;
  trackingTokenHash?: string | null;
}

/**
 * The secret in the tracking link of a new request. It is made from the server's key and the request's id, so every later
 * message can carry the link although the database keeps only its hash: a stolen database opens no request.
 */
export function newTrackingToken(requestId: string): string {
  return tokenFrom(env().encryptionKey, requestId);
}

/**
 * The token of a request filed before: made from whichever key was in use then, which its hash tells. Null when the request
 * never had a link (it came with a file), or the key it was made from is gone.
 */
export function trackingToken({ id, trackingTokenHash }: Tracked): string | null {
  if (!trackingTokenHash) return null;
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  const tokens = [encryptionKey, ...previousEncryptionKeys].map((key) => tokenFrom(key, id));
  return tokens.find((token) => tokenHash(token) === trackingTokenHash) ?? null;
}

/** What the database keeps of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Address of the tracking page, relative to the site; without a link of its own, the page that asks for the phone. */
export function trackingPath(request: Tracked & { number: string }): string {
  const token = trackingToken(request);
  return token ? `/track/${token}` : `/track?number=${request.number}`;
}

function tokenFrom(key: Buffer, requestId: string): string {
  return createHmac('sha256', key).update(`tracking:${requestId}`).digest('base64url').slice(0, 32);
}
