import { timingSafeEqual } from 'node:crypto';
import { keyring } from '@/shared/encryption';
import { isId } from '@/shared/ids';

const purpose = 'email-stop';

/** Path of the page that ends the mail about a request; whoever has the mail may, without signing in. */
export function emailStopPath(request: string): string {
  const [mark] = keyring().blindIndexes(request, purpose);
  return `/email-stop/${request}.${mark}`;
}

/** Id of the request such a link is about, or null. Links made with a key that has been replaced since still work. */
export function requestOfEmailStop(token: string): string | null {
  const [request = '', given = ''] = token.split('.');
  if (!isId(request)) return null;
  return keyring()
    .blindIndexes(request, purpose)
    .some((mark) => isSame(given, mark))
    ? request
    : null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
