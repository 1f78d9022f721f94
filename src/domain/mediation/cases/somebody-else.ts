import type { PayloadRequest } from 'payload';
import { mobilesOf } from '@/domain/accounts';
import { type DisputePartyRow, nameOfParty, phoneOfParty } from '../parties';

/**
 * Whether whoever stood behind a party until now is not whom it is put right to: then their account, and what they put down, count no more.
 * Another phone is another person, but the own phone of the party's account. Without another phone it is one where the name is another too,
 * or where only whoever had the old phone can have spoken. @param to the phone as digits; null where it was taken off
 */
export async function isSomebodyElse(
  req: PayloadRequest,
  party: DisputePartyRow,
  to: { name: string; phone: string | null },
): Promise<boolean> {
  const phone = phoneOfParty(party);
  if (to.phone === phone) return false;
  const { user } = party;
  const own = user ? ((await mobilesOf(req.payload, [user], req)).get(user) ?? null) : null;
  if (to.phone !== null && to.phone === own) return false;
  const isRenamed = to.name !== nameOfParty(party);
  // An account that left no phone anywhere only gets one now; without an account nobody was reached before.
  if (phone === null && own === null) return user !== null && isRenamed;
  return to.phone !== null || user === null || isRenamed;
}
