import type { Payload, PayloadRequest } from 'payload';
import { mobilesOf } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { normalizePhone } from '@/shared/personal-data';
import type { PartySide } from './labels';

interface Reached {
  side: PartySide;
  phone?: string | null | undefined;
  user?: string | null | undefined;
}

/**
 * Nobody is both sides of a case: the messages, and the link that opens a side's page, would all come to one of them.
 * @param field where the other side's phone was typed
 * @throws DomainError validation
 */
export async function requireTwoSides(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  parties: readonly Reached[],
  { field = 'otherPhone', words = '对方的电话不能和申请人的一样' } = {},
): Promise<void> {
  const users = parties.flatMap(({ user }) => user ?? []);
  const own = users.length > 0 ? await mobilesOf(payload, users, req) : new Map<string, string>();
  const reached = (side: PartySide) =>
    parties
      .filter((party) => party.side === side)
      .flatMap(({ phone, user }) => [
        ...(phone ? [normalizePhone(phone)] : []),
        ...(user ? [user, own.get(user) ?? ''] : []),
      ])
      .filter(Boolean);
  const applicant = reached('applicant');
  if (reached('respondent').some((one) => applicant.includes(one)))
    fail('validation', { fields: { [field]: words } });
}
