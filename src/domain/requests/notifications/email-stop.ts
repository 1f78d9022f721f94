import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/shared/env';
import { isId } from '@/shared/ids';

/** Path of the page that ends the mail about a request; whoever has the mail may, without signing in. */
export function emailStopPath(request: string): string {
  return `/email-stop/${request}.${mark(env().encryptionKey, request)}`;
}

/** Id of the request such a link is about, or null. Links made with a key that has been replaced since still work. */
export function requestOfEmailStop(token: string): string | null {
  const [request = '', given = ''] = token.split('.');
  if (!isId(request)) return null;
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  const fits = [encryptionKey, ...previousEncryptionKeys].some((key) => isSame(given, mark(key, request)));
  return fits ? request : null;
}

function mark(key: Buffer, request: string): string {
  return createHmac('sha256', key).update(`email-stop:${request}`).digest('base64url').slice(0, 32);
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
