import { actorOf, anyOf, isSignedIn, own, type Predicate, role, withinPlace } from '@/access';
import { membersOfAccount } from '@/domain/service/records/record-row';

const administrator = role('administrator');

/** Those who verify: secretaries and group leaders in their own node, the community they belong to. */
const verifiers = withinPlace({
  roles: ['administrator', 'community-staff', 'branch-secretary'],
  lowest: 'building',
});

/** What the register's entries of the account own. */
export const ownAsMember =
  (field = 'member'): Predicate =>
  async ({ req }) => {
    const actor = await actorOf(req);
    if (!isSignedIn(actor)) return false;
    const members = await membersOfAccount(req.payload, actor.userId, req);
    return members.length > 0 ? { [field]: { in: members.map(({ id }) => id) } } : false;
  };

/** Records: the leaders of the subtree, those who verify, and members their own. */
export const seenRecords: Predicate = anyOf(
  administrator,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'building' }),
  ownAsMember(),
);

/** Thanks: those who look at the words before they are public, and everybody their own. */
export const seenThanks: Predicate = anyOf(verifiers, own('user'));

/** Who is related to whom: those who verify in the place, and members what they have declared. */
export const seenDeclarations: Predicate = anyOf(verifiers, ownAsMember());

/** Written by verbs alone, which check for themselves; nothing is ever deleted. */
export { byVerbsOnly } from '../matters/access';
