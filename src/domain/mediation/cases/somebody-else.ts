import type { PayloadRequest } from 'payload';
import { mobilesOf } from '@/domain/accounts';
import { type DisputePartyRow, nameOfParty, phoneOfParty } from '../parties';
import { nameKey } from '../rules/conflicts';

/** How a party is called and reached once it is put right; the phone as digits, null where there is none. */
export interface PutRight {
  name: string;
  phone: string | null;
}

/** Another name, however it is spaced. Pure. */
export const isRenamed = (party: DisputePartyRow, { name }: PutRight): boolean =>
  nameKey(name) !== nameKey(nameOfParty(party));

/**
 * Whether a first phone may be in other hands than those who spoke at the counter, though they were never reached before and what was chosen
 * with them there still counts: it comes with another name. What they said of the dispute is then not shown under it. Pure.
 */
export const areOthersWords = (party: DisputePartyRow, to: PutRight): boolean =>
  !party.user && phoneOfParty(party) === null && to.phone !== null && isRenamed(party, to);

/**
 * Whether whoever stood behind a party until now is not whom it is put right to: then their account, and what they put down, count no more.
 * Another phone is another person, but the own phone of the party's account. Without another phone it is one where the name is another too,
 * or where only whoever had the old phone can have spoken.
 */
export async function isSomebodyElse(
  req: PayloadRequest,
  party: DisputePartyRow,
  to: PutRight,
): Promise<boolean> {
  const phone = phoneOfParty(party);
  if (to.phone === phone) return false;
  const { user } = party;
  const own = user ? ((await mobilesOf(req.payload, [user], req)).get(user) ?? null) : null;
  if (to.phone !== null && to.phone === own) return false;
  const isNamedAnew = isRenamed(party, to);
  // An account that left no phone anywhere only gets one now; without an account nobody was reached before.
  if (phone === null && own === null) return user !== null && isNamedAnew;
  return to.phone !== null || user === null || isNamedAnew;
}
