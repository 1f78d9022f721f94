import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind, leanFirst } from '@/database';
import { realNameOf } from '@/domain/accounts';
import { personName, spellingsOf } from '@/domain/organization';
import { membersOfAccount } from './record-row';

type Reading = { payload: Payload; req?: PayloadRequest };

/** Who somebody is in the register, as far as it can be known. */
export interface OwnCards {
  /** Entries that are theirs. */
  ids: string[];
  /** Names they go by, each in its one spelling. */
  names: string[];
}

/**
 * The entries of an account, and the names it goes by. Where none is bound to it, every entry without an account that bears the name counts as
 * theirs: an account that was taken off the register makes nobody a stranger to their own records. Better one too many who has to ask a colleague.
 */
export async function ownCards(
  { payload, req }: Reading,
  actor: { userId: string; name: Actor['name'] },
): Promise<OwnCards> {
  const bound = await membersOfAccount(payload, actor.userId, req);
  const realName = await realNameOf(payload, actor.userId, req);
  const called = [actor.name, ...(realName ? [realName] : []), ...bound.map(({ name }) => name)];
  const names = [...new Set(called.map(personName))];
  if (bound.length > 0) return { ids: bound.map(({ id }) => id), names };
  const query = {
    where: [
      { field: 'name', in: [...new Set(names.flatMap(spellingsOf))] },
      { field: 'user', exists: false },
    ],
    columns: [],
    newestBy: 'id',
    limit: 50,
  };
  const loose = await leanFind<{ id: string }>(payload, 'party-members', query, req);
  return { ids: loose.map(({ id }) => id), names };
}

/** What a member does with a record of their own, as its history says it; 代为登记 is the branch's. */
const memberSteps = ['登记', '修改', '撤回'];

/** Whether the account has ever acted as this member: what it logged and changed as its own stays its own, whoever the register names now. */
export async function actedAs(
  { payload, req }: Reading,
  { user, member }: { user: string; member: string },
): Promise<boolean> {
  const query = {
    where: [
      { field: 'member', equals: member },
      { field: 'actor', equals: user },
      { field: 'label', in: memberSteps },
    ],
    columns: [],
    newestBy: 'id',
  };
  return (await leanFirst<{ id: string }>(payload, 'service-record-events', query, req)) !== undefined;
}
