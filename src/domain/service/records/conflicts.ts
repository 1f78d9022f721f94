import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { personName } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { actedAs, ownCards } from './own-cards';

/** A declared tie between a member and somebody who may have to decide about their records. */
export interface DeclarationRow {
  id: string;
  member: string;
  memberName: string;
  otherName: string;
  otherMember: string | null;
  state: 'standing' | 'ended';
}

/** The member whose record it is, and the account of the register's entry. */
interface Served {
  id: string;
  name: string;
  user: string | null;
}

const most = 200;

/** What these members have declared and not ended. */
async function standing(
  payload: Payload,
  members: readonly string[],
  req?: PayloadRequest,
): Promise<DeclarationRow[]> {
  if (members.length === 0) return [];
  const query = {
    where: [
      { field: 'member', in: members },
      { field: 'state', equals: 'standing' },
    ],
    columns: ['member', 'memberName', 'otherName', 'otherMember', 'state'],
    newestBy: 'id',
    limit: most,
  };
  return leanFind<DeclarationRow>(payload, 'conflict-declarations', query, req);
}

/**
 * Why the actor may not decide about a record of this member: it is their own, also when their account was taken off the register since, or the
 * two are tied by a declaration of either of them. A declaration that gives only a name holds against everybody of that name: better one too many
 * who has to ask a colleague.
 * @returns null when nothing is in the way
 */
export async function conflictBetween(
  reading: { payload: Payload; req?: PayloadRequest },
  { userId, name }: Pick<Actor, 'userId' | 'name'>,
  member: Served,
): Promise<'own' | 'declared' | null> {
  const { payload, req } = reading;
  if (userId === null) return null;
  if (member.user === userId) return 'own';
  const { ids, names } = await ownCards(reading, { userId, name });
  if (ids.includes(member.id)) return 'own';
  const said = await standing(payload, [member.id], req);
  for (const { otherMember, otherName } of said) {
    const isThem = otherMember
      ? ids.includes(otherMember) || (await actedAs(reading, { user: userId, member: otherMember }))
      : names.includes(personName(otherName));
    if (isThem) return 'declared';
  }
  const bySelf = await standing(payload, ids, req);
  const toldOf = bySelf.some(({ otherMember, otherName }) =>
    otherMember ? otherMember === member.id : personName(otherName) === personName(member.name),
  );
  if (toldOf) return 'declared';
  return (await actedAs(reading, { user: userId, member: member.id })) ? 'own' : null;
}

const recordWords = {
  own: '自己的服务记录要由别人审核，请让上级党组织或社区的同事来办。',
  declared: '您和这名党员登记过亲属或利害关系，不能审核对方的记录，请让另一位同事来办。',
};

/** @throws DomainError forbidden for one's own record and for that of somebody one is tied to */
export async function requireImpartial(
  req: PayloadRequest,
  actor: Pick<Actor, 'userId' | 'name'>,
  member: Served,
  words: { own: string; declared: string } = recordWords,
): Promise<void> {
  const conflict = await conflictBetween({ payload: req.payload, req }, actor, member);
  if (conflict === 'own') fail('forbidden', { message: words.own });
  if (conflict === 'declared') fail('forbidden', { message: words.declared });
}
