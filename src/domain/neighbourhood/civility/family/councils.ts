import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import type { AssociationRow } from '../../associations/association-row';
import { officesOf } from '../../associations/keeps';
import { associationPlaces } from '../../associations/kept-associations';

type Council = Pick<AssociationRow, 'id' | 'name' | 'contact' | 'community'>;

/** The councils at work of a community. */
export const councilsOf = (payload: Payload, community: string): Promise<Council[]> =>
  leanFind(payload, 'associations', {
    where: [
      { field: 'community', equals: community },
      { field: 'kind', equals: 'council' },
      { field: 'status', equals: 'active' },
    ],
    columns: ['name', 'contact', 'community'],
    newestBy: 'number',
    limit: 20,
  });

/** Where the actor may register: as a family where they live, or for others in their own councils and places. */
export async function councilsFor(
  payload: Payload,
  actor: Actor,
): Promise<{ home: Council[]; kept: Council[] }> {
  const homes = actor.userId === null ? [] : await activeResidencies(payload, actor.userId, now());
  const communities = [...new Set(homes.flatMap(({ community }) => community ?? []))];
  const home = (await Promise.all(communities.map((community) => councilsOf(payload, community)))).flat();
  const own = (await officesOf(payload, actor.userId))
    .filter(({ association }) => association.kind === 'council')
    .map(({ association }) => association);
  const place = associationPlaces(actor);
  const inPlaces =
    place === false
      ? []
      : (
          await payload.db.find<Council & { id: string }>({
            collection: 'associations',
            where: {
              and: [
                ...(place === true ? [] : [place]),
                { kind: { equals: 'council' } },
                { status: { equals: 'active' } },
              ],
            },
            limit: 200,
            pagination: false,
            select: { name: true, contact: true, community: true },
          })
        ).docs;
  const kept = new Map([...own, ...inPlaces].map((council) => [council.id, council]));
  return { home, kept: [...kept.values()] };
}
