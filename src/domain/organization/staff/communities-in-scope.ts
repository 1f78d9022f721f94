import type { PayloadRequest, Where } from 'payload';
import { actorOf, placeCondition } from '@/access';
import { idOf } from '../place';

/** Communities grouped by township, for choosing one. */
export interface ScopeGroup {
  township: string;
  communities: { id: string; name: string }[];
}

/** The communities the person who asks may look at, by township. Empty when they hold no role for any place. */
export async function communitiesInScope(req: PayloadRequest): Promise<ScopeGroup[]> {
  const scope = placeCondition(await actorOf(req), {
    roles: [
      'administrator',
      'city-leader',
      'operator',
      'supervisor',
      'township-leader',
      'community-staff',
      'branch-secretary',
    ],
    lowest: 'community',
    field: { community: 'id' },
  });
  if (scope === false) return [];
  const inScope: Where[] = scope === true ? [] : [scope];
  const { docs } = await req.payload.find({
    collection: 'divisions',
    where: {
      or: [{ level: { equals: 'township' } }, { and: [{ level: { equals: 'community' } }, ...inScope] }],
    },
    select: { shortName: true, level: true, township: true },
    sort: 'code',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs
    .filter(({ level }) => level === 'township')
    .map((township) => ({
      township: township.shortName,
      communities: docs
        .filter((one) => one.level === 'community' && idOf(one.township) === township.id)
        .map(({ id, shortName }) => ({ id, name: shortName })),
    }))
    .filter(({ communities }) => communities.length > 0);
}
