import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { idOf } from '@/domain/organization';
import { divisionNames } from '../public/names';

/** A community with those of its compounds a round may cover. */
export interface CoverableCommunity {
  id: string;
  name: string;
  compounds: { id: string; name: string }[];
}

/** Compounds within what the actor keeps, by community. */
export async function coverableCommunities(payload: Payload, actor: Actor): Promise<CoverableCommunity[]> {
  const inside = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'community' });
  if (inside === false) return [];
  const { docs } = await payload.db.find<{ id: string; name: string; community: unknown }>({
    collection: 'compounds',
    ...(inside === true ? {} : { where: inside }),
    select: { name: true, community: true },
    sort: 'name',
    limit: 10_000,
    pagination: false,
  });
  const found = new Map<string, CoverableCommunity['compounds']>();
  for (const { id, name, community } of docs) {
    const key = idOf(community) ?? '';
    found.set(key, [...(found.get(key) ?? []), { id, name }]);
  }
  const names = await divisionNames(payload, [...found.keys()]);
  return [...found]
    .flatMap(([id, compounds]) => {
      const community = names.get(id);
      return community ? [{ id, name: community.name, code: community.code, compounds }] : [];
    })
    .toSorted((a, b) => a.code.localeCompare(b.code));
}
