import { createHash, createHmac } from 'node:crypto';
import { env } from '@/shared/env';

/**
 * The secret in a tracking link. It is made from the server's key and the request's id, so every later message can carry
 * the link although the database keeps only its hash: a stolen database opens no request.
 */
export function trackingToken(requestId: string): string {
  return createHmac('sha256', env().encryptionKey)
    .update(`tracking:${requestId}`)
    .digest('base64url')
    .slice(0, 32);
}

/** What the database keeps of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Address of the tracking page, relative to the site. */
export function trackingPath(requestId: string): string {
  return `/track/${trackingToken(requestId)}`;
}
