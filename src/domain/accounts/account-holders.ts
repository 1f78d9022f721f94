import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { keyring } from '@/shared/encryption';
import { newId } from '@/shared/ids';
import { maskPhone } from '@/shared/masking';
import { lookupIndexes } from '@/shared/personal-data';
import { accountById } from './account-row';

/** Who an account belongs to, for those who bind it to somebody in a register. Never leaves the server unmasked. */
export interface AccountHolder {
  user: string;
  /** The name on record, or what the person is called where there is none. */
  name: string;
}

interface ProfileRow {
  user: string;
  realName: string | null;
  phoneIndex: string | null;
  phoneCipher: string | null;
}

const columns = ['user', 'realName', 'phoneIndex', 'phoneCipher'];

/** Writes the account's row, so that of two who bind it at the same moment one meets the other's write. */
export async function holdAccount(req: PayloadRequest, user: string): Promise<void> {
  const data = { holdKey: newId() };
  await req.payload.db.updateOne({ collection: 'users', id: user, data, req, returning: false });
}

/** Whether a person can sign in with this account: it was not shut. */
export async function isAccountOpen(req: PayloadRequest, user: string): Promise<boolean> {
  return (await accountById({ payload: req.payload, req }, user))?.active === true;
}

/** Whose these mobile numbers are, by number; numbers without an account are missing. */
export async function holdersOfPhones(
  req: PayloadRequest,
  phones: readonly string[],
): Promise<Map<string, AccountHolder>> {
  if (phones.length === 0) return new Map();
  const byIndex = new Map(
    phones.flatMap((phone) => lookupIndexes('phone', phone).map((one) => [one, phone])),
  );
  const query = {
    where: [{ field: 'phoneIndex', in: [...byIndex.keys()] }],
    columns,
    newestBy: 'id',
    limit: byIndex.size,
  };
  const rows = await leanFind<ProfileRow>(req.payload, 'profiles', query, req);
  const found = new Map<string, AccountHolder>();
  for (const { user, realName, phoneIndex } of rows) {
    const phone = byIndex.get(phoneIndex ?? '');
    const name = realName || (await calledName(req.payload, user, req));
    if (phone) found.set(phone, { user, name });
  }
  return found;
}

/** The name of an account as keepers of a register compare it. */
export async function holderName(req: PayloadRequest, user: string): Promise<string> {
  return (await realNameOf(req.payload, user, req)) ?? (await calledName(req.payload, user, req));
}

/** The real name of an account's profile, which staff do not change for themselves; null where it says none. */
export async function realNameOf(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<string | null> {
  const query = { where: [{ field: 'user', equals: user }], columns, newestBy: 'id', limit: 1 };
  const [profile] = await leanFind<ProfileRow>(payload, 'profiles', query, req);
  return profile?.realName || null;
}

/** An account as staff who may not browse accounts see it beside a person: the name, and the phone masked. */
export async function accountCard(
  payload: Payload,
  user: string,
): Promise<{ name: string; phone: string | null }> {
  const query = { where: [{ field: 'user', equals: user }], columns, newestBy: 'id', limit: 1 };
  const [profile] = await leanFind<ProfileRow>(payload, 'profiles', query);
  const phone = profile?.phoneCipher ? keyring().decrypt(profile.phoneCipher, 'phone') : null;
  return {
    name: profile?.realName || (await calledName(payload, user)),
    phone: phone ? maskPhone(phone) : null,
  };
}

async function calledName(payload: Payload, user: string, req?: PayloadRequest): Promise<string> {
  return (await accountById({ payload, ...(req ? { req } : {}) }, user))?.name ?? '';
}
