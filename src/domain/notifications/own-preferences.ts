import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { preferenceRows } from './preferences';

/** One's own choices as the page shows them. */
export interface OwnPreferences {
  sms: boolean;
  email: boolean;
  quiet: boolean;
  /** In full: it is one's own. Empty when none was given. */
  address: string;
  isConfirmed: boolean;
}

/** @throws DomainError unauthenticated */
export async function ownPreferences({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<OwnPreferences> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const [row] = await preferenceRows(payload, [actor.userId]);
  if (!row) return { sms: true, email: false, quiet: true, address: '', isConfirmed: false };
  return {
    sms: Boolean(row.sms),
    email: Boolean(row.email),
    quiet: Boolean(row.quiet),
    address: row.addressCipher ? keyring().decrypt(row.addressCipher, 'email') : '',
    isConfirmed: Boolean(row.confirmedAt),
  };
}
