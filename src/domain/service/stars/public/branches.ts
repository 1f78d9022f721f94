import type { Payload } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { wholeCity } from '../create-round';
import { keepers } from '../verb';

/** Whom a round can be opened for: nodes of the tree the person runs, and for the administrator the whole city. */
export async function branchesToRate(
  payload: Payload,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  const place = placeCondition(actor, { roles: keepers, lowest: 'building' });
  if (place === false) return [];
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'party-organizations',
    where: {
      and: [
        { status: { equals: 'active' } },
        { level: { in: ['community', 'grid', 'building'] } },
        ...(place === true ? [] : [place]),
      ],
    },
    sort: 'name',
    limit: 300,
    pagination: false,
    select: { name: true },
  });
  return [
    ...docs.map(({ id, name }) => ({ id, name })),
    ...(hasRole(actor, 'administrator') ? [{ id: wholeCity, name: '全市党员' }] : []),
  ];
}
