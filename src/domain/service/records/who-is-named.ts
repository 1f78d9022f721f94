import type { PayloadRequest, Where } from 'payload';
import { inForceAt } from '@/access';
import { idOf, type PlaceColumns, placeColumns, spellingsOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { verifierRoles } from './states';

/**
 * Whether somebody of this name could come to decide about records of a place: in the register of its community, or with a role that verifies there.
 * A tie to nobody protects from nobody.
 */
export async function isKnownThere(req: PayloadRequest, place: PlaceColumns, name: string): Promise<boolean> {
  const called = { in: spellingsOf(name) };
  const members: Where = {
    and: [{ name: called }, { community: { equals: place.community } }, { status: { equals: 'active' } }],
  };
  if (await isThere(req, 'party-members', members)) return true;
  const users = { in: await verifiersAt(req, place) };
  return (
    (await isThere(req, 'users', { and: [{ id: users }, { name: called }] })) ||
    (await isThere(req, 'profiles', { and: [{ user: users }, { realName: called }] }))
  );
}

/** Accounts with a role that verifies records of a place, by whatever scope around it. */
async function verifiersAt(req: PayloadRequest, place: PlaceColumns): Promise<string[]> {
  const around = Object.values(placeColumns(place)).flatMap((id) => id ?? []);
  const { docs } = await req.payload.db.find<{ id: string; user: unknown }>({
    collection: 'role-assignments',
    where: {
      and: [
        { role: { in: [...verifierRoles] } },
        { or: [{ scopeKind: { equals: 'city' } }, { scopeId: { in: around } }] },
        inForceAt(now()),
      ],
    },
    select: { user: true },
    limit: 500,
    pagination: false,
    req,
  });
  return [...new Set(docs.flatMap(({ user }) => idOf(user) ?? []))];
}

async function isThere(
  req: PayloadRequest,
  collection: 'party-members' | 'users' | 'profiles',
  where: Where,
): Promise<boolean> {
  return (await req.payload.db.count({ collection, where, req })).totalDocs > 0;
}
