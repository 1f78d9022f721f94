import type { Payload, PayloadRequest } from 'payload';
import { keyring } from '@/shared/encryption';

/** How somebody with an account wants to be told. */
export interface Preferences {
  sms: boolean;
  /** The confirmed address when they chose e-mail; null otherwise. */
  email: string | null;
  /** Whether nothing rings at night. */
  quiet: boolean;
}

/** A row as the database has it. */
export interface PreferenceRow {
  id: string;
  user: string;
  sms: boolean | null;
  email: boolean | null;
  quiet: boolean | null;
  addressCipher: string | null;
  addressIndex: string | null;
  confirmedAt: string | null;
}

/** What holds for whoever has chosen nothing. */
export const usual: Preferences = { sms: true, email: null, quiet: true };

/** The stored rows of these accounts. */
export async function preferenceRows(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<PreferenceRow[]> {
  if (users.length === 0) return [];
  const { docs } = await payload.db.find<PreferenceRow & Record<string, unknown>>({
    collection: 'notification-preferences',
    where: { user: { in: [...users] } },
    limit: users.length,
    pagination: false,
    req,
  });
  return docs;
}

/** How each of these accounts wants to be told. */
export async function preferencesOf(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, Preferences>> {
  const rows = await preferenceRows(payload, users, req);
  return new Map(rows.map((row) => [String(row.user), toPreferences(row)]));
}

function toPreferences({ sms, email, quiet, addressCipher, confirmedAt }: PreferenceRow): Preferences {
  return {
    sms: sms !== false && sms !== null,
    email: email && confirmedAt && addressCipher ? keyring().decrypt(addressCipher, 'email') : null,
    quiet: quiet !== false && quiet !== null,
  };
}
