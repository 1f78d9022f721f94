import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace, isSignedIn } from '@/access';
import { fail } from '@/shared/errors';
import { findOne } from './find-one';
import { idOf } from './place';
import { runVerb, type VerbCall } from './verb';

/**
 * Changes a member's recorded consent. The member, their branch secretary, community staff or an administrator may.
 * @throws DomainError not-found, invalid-state (has left), forbidden.
 */
export async function changeConsent(
  call: VerbCall,
  id: string,
  what: 'given' | 'withdrawn',
  dataOf: (
    member: StoredMember,
    req: PayloadRequest,
  ) => Promise<Record<string, unknown>> | Record<string, unknown>,
): Promise<{ id: string }> {
  return runVerb(call, async (req) => {
    const member = await storedMember(req, id);
    if (!maySpeakFor(call.actor, member)) fail('forbidden');
    if (what === 'given' && member.status === 'left')
      fail('invalid-state', { message: '这名党员已经转出。' });
    const data = await dataOf(member, req);
    await req.payload.update({ collection: 'party-members', id, data, depth: 0, overrideAccess: true, req });
    return {
      result: { id },
      action: `party-member.consent-${what}`,
      subject: { collection: 'party-members', id },
      changes: Object.keys(data),
    };
  });
}

async function storedMember(req: PayloadRequest, id: string) {
  return (
    (await findOne(req, 'party-members', { id: { equals: id } })) ??
    fail('not-found', { message: '没有找到这名党员。' })
  );
}

export type StoredMember = Awaited<ReturnType<typeof storedMember>>;

/** Whether the actor is the member. */
export const isSelf = (actor: Actor, member: StoredMember): boolean =>
  isSignedIn(actor) && idOf(member.user) === actor.userId;

function maySpeakFor(actor: Actor, member: StoredMember): boolean {
  return (
    isSelf(actor, member) ||
    coversPlace(actor, ['administrator', 'community-staff', 'branch-secretary'], member)
  );
}
