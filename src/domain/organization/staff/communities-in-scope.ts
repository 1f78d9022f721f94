import type { PayloadRequest, Where } from 'payload';
import { type Actor, actorOf, placeCondition, type RoleName } from '@/access';
import { idOf } from '../place';

/** Communities grouped by township, for choosing one. */
export interface ScopeGroup {
  township: string;
  communities: { id: string; name: string }[];
}

/** Who looks at the organisation, each in their own part of the city. */
export const readers: readonly RoleName[] = [
  'administrator',
  'city-leader',
  'operator',
  'supervisor',
  'township-leader',
  'community-staff',
  'branch-secretary',
];

/** The communities the person who asks may look at, by township. Empty when they hold no role for any place. */
export async function communitiesInScope(req: PayloadRequest): Promise<ScopeGroup[]> {
  const actor = await actorOf(req);
  const whole = placeCondition(actor, { roles: readers, lowest: 'community', field: { community: 'id' } });
  const around = await communitiesAround(req, actor);
  const partly: Where[] = around.length > 0 ? [{ id: { in: around } }] : [];
  const scope = typeof whole === 'object' ? { or: [whole, ...partly] } : whole || (partly[0] ?? false);
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

/** The communities of the grids and buildings somebody answers for: a branch secretary looks at that part of each. */
async function communitiesAround(req: PayloadRequest, actor: Actor): Promise<string[]> {
  const found: string[] = [];
  for (const kind of ['grid', 'building'] as const) {
    const ids = actor.grants
      .filter(({ role, scope }) => readers.includes(role) && scope.kind === kind)
      .map(({ scope }) => scope.id);
    if (ids.length === 0) continue;
    const { docs } = await req.payload.find({
      collection: `${kind}s`,
      where: { id: { in: ids } },
      select: { community: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    });
    found.push(...docs.flatMap(({ community }) => idOf(community) ?? []));
  }
  return found;
}
