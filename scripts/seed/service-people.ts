import { createLocalReq, type Payload } from 'payload';
import { type Actor, loadGrants } from '@/access';

/** A demo account as it acts, with its roles; null where the demo accounts are not there. */
export async function demoActor(
  payload: Payload,
  username: string,
): Promise<(Actor & { userId: string }) | null> {
  const user = await payload.db.findOne<{ id: string; name: string }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  if (!user) return null;
  // The machine's clock: the accounts are made now, and act in stories of weeks ago.
  const grants = await loadGrants(await createLocalReq({}, payload), user.id, new Date());
  return { userId: user.id, name: user.name, grants, via: 'portal' };
}

/**
 * The manager of the compound and a cadre of the community are Party members too (双向任职): what they report as done comes into the service
 * records by itself. Outside the grid of the demo's branch, whose meetings count their own.
 */
export async function seedWorkingMembers(payload: Payload, community: string): Promise<void> {
  const secretary = await demoActor(payload, 'secretary-mingyue');
  const grid = secretary?.grants.find(({ scope }) => scope.kind === 'grid')?.scope.id ?? '';
  const accounts = [
    await demoActor(payload, 'property-mingyue'),
    await demoActor(payload, 'staff-mingyue'),
  ].flatMap((account) => account ?? []);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'party-members',
    where: {
      and: [
        { community: { equals: community } },
        { role: { equals: 'member' } },
        { status: { equals: 'active' } },
        { or: [{ grid: { not_equals: grid } }, { grid: { exists: false } }] },
      ],
    },
    // By name: the ids of what is made within one millisecond are in no order.
    sort: ['name', 'id'],
    limit: accounts.length,
    pagination: false,
  });
  for (const [index, account] of accounts.entries()) {
    const member = docs[index];
    if (!member) continue;
    await payload.db.updateOne({
      collection: 'party-members',
      id: String(member.id),
      data: { user: account.userId, name: account.name },
      returning: false,
    });
    await consentByThemselves(payload, String(member.id));
  }
}

/** Who can sign in and is shown by name has agreed to it themselves. */
export async function consentByThemselves(payload: Payload, member: string): Promise<void> {
  await payload.db.updateMany({
    collection: 'party-members',
    where: { id: { equals: member }, publicConsent: { equals: true } },
    data: { consentEvidence: '本人登录后，在“亮身份”页上点了同意' },
    returning: false,
  });
}
