import { createHmac } from 'node:crypto';
import { env } from '@/shared/env';

/**
 * Whose drafts on a device are, without saying whose: the same for an account on every page, and of no use to whoever reads it there.
 * Null while nobody is signed in.
 */
export function draftAccount(userId: string | null): string | null {
  if (userId === null) return null;
  return createHmac('sha256', env().payloadSecret)
    .update(`draft-account:${userId}`)
    .digest('base64url')
    .slice(0, 22);
}
