import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { type DisputePartyRow, partiesOfAccount, partyOfToken } from '../parties';

/** How somebody shows that they are a party: the secret of their link, or their account and which case it is. */
export type PartyProof = { token: string } | { dispute: string };

/** The party somebody has shown to be. @throws DomainError not-found, the same whether there is such a case or not */
export async function provenParty(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  actor: Pick<Actor, 'userId'>,
  proof: PartyProof,
): Promise<DisputePartyRow> {
  const found =
    'token' in proof
      ? await partyOfToken(payload, proof.token, req)
      : actor.userId === null
        ? null
        : ((await partiesOfAccount(payload, actor.userId, req)).find(
            ({ dispute }) => dispute === proof.dispute,
          ) ?? null);
  return found ?? fail('not-found', { message: '链接不对，或者这件调解已经不在了。' });
}
