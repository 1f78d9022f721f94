import { createHash, createHmac } from 'node:crypto';
import { env } from '@/shared/env';

/**
 * The secret in a follower's link, made from the server's key and the row's id, so that every later message can carry it
 * although the database keeps only its hash.
 */
export function newFollowToken(follow: string): string {
  return tokenFrom(env().encryptionKey, follow);
}

/** The token of a row kept before: from whichever key was in use then. Null when that key is gone. */
export function followToken(follow: string, hash: string): string | null {
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  const tokens = [encryptionKey, ...previousEncryptionKeys].map((key) => tokenFrom(key, follow));
  return tokens.find((token) => followTokenHash(token) === hash) ?? null;
}

/** What the database keeps of a token. */
export function followTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function tokenFrom(key: Buffer, follow: string): string {
  return createHmac('sha256', key).update(`follow:${follow}`).digest('base64url').slice(0, 32);
}
