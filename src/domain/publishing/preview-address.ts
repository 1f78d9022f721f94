import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/shared/env';

/** How long a preview address works, in seconds; the admin panel makes a new one whenever it opens the document. */
const lifetime = 12 * 60 * 60;

/**
 * The address at which staff see a working copy as residents would. It is signed and runs out, and the page asks for a
 * staff session on top: a forwarded link shows nothing to anybody else.
 */
export function previewAddress(notice: { id?: unknown }, at: Date = new Date()): string | null {
  if (typeof notice.id !== 'string') return null;
  const until = Math.floor(at.getTime() / 1000) + lifetime;
  return `/notices/${notice.id}/preview?until=${until}&sign=${signature(notice.id, until)}`;
}

/** Whether a preview address was made by us for this notice and has not run out. */
export function isPreviewAddress(id: string, until: unknown, sign: unknown, at: Date = new Date()): boolean {
  const limit = Number(until);
  if (typeof sign !== 'string' || !Number.isSafeInteger(limit) || limit < at.getTime() / 1000) return false;
  const expected = Buffer.from(signature(id, limit));
  const given = Buffer.from(sign);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(id: string, until: number): string {
  return createHmac('sha256', env().payloadSecret)
    .update(`notice-preview:${id}:${until}`)
    .digest('base64url');
}
