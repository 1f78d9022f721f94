import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { type DisputePartyRow, partiesOfAccount, partyOfToken } from '../parties';

/** How somebody shows that they are a party: the secret of their link, or their account and which case it is. */
export type PartyProof = { token: string } | { dispute: string };

const unopened = '这个链接已经失效。';
const notYours =
  '这件调解不在您名下，这里看不到。您是当事人的，可以用留下的手机号找回链接，或者打电话问调解组织。';

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
  return found ?? fail('not-found', { message: 'token' in proof ? unopened : notYours });
}
