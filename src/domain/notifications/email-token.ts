import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isId } from '@/shared/ids';

const day = 86_400_000;

/** The secret in the link that confirms an e-mail address: good for one day, this account and this address. */
export function emailToken(user: string, addressIndex: string): string {
  const until = (now().getTime() + day).toString(36);
  return `${user}.${until}.${mark(user, until, addressIndex)}`;
}

/** The account a link is for and a test of its address; null when it is malformed or too old. */
export function openEmailToken(token: string): { user: string; fits(addressIndex: string): boolean } | null {
  const [user = '', until = '', given = ''] = token.split('.');
  if (!isId(user) || !(Number.parseInt(until, 36) > now().getTime())) return null;
  return {
    user,
    fits: (addressIndex) => {
      const [a, b] = [Buffer.from(given), Buffer.from(mark(user, until, addressIndex))];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}

function mark(user: string, until: string, addressIndex: string): string {
  return createHmac('sha256', `email-confirmation:${env().payloadSecret}`)
    .update(`${user}\n${until}\n${addressIndex}`)
    .digest('base64url');
}
