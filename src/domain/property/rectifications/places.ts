import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { idOf } from '@/domain/organization';
import { requestRow } from '@/domain/requests';
import { divisionNames } from '../public/names';

/** A compound to choose. */
export interface CompoundChoice {
  id: string;
  /** 棉麻厂家属院 */
  name: string;
  communityName: string;
}

/** The compounds whose residents and rectifications the actor keeps, by community and name. */
export async function keptCompounds(payload: Payload, actor: Actor): Promise<CompoundChoice[]> {
  const inside = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'community' });
  return inside === false ? [] : compoundsWhere(payload, inside === true ? {} : inside);
}

/** Where a rectification out of a request may be: its own compound, or one of its community when none is known. */
export async function compoundsOfRequest(payload: Payload, request: string): Promise<CompoundChoice[]> {
  const { compound, community } = await requestRow(payload, request);
  if (compound) return compoundsWhere(payload, { id: { equals: compound } });
  return community ? compoundsWhere(payload, { community: { equals: community } }) : [];
}

async function compoundsWhere(payload: Payload, where: Where): Promise<CompoundChoice[]> {
  const { docs } = await payload.db.find<{ id: string; name: string; community?: unknown }>({
    collection: 'compounds',
    where,
    select: { name: true, community: true },
    limit: 2000,
    pagination: false,
  });
  const names = await divisionNames(
    payload,
    docs.map(({ community }) => idOf(community)),
  );
  const wording = ({ communityName, name }: CompoundChoice) => `${communityName} ${name}`;
  return docs
    .map(({ id, name, community }) => ({
      id: String(id),
      name,
      communityName: names.get(idOf(community) ?? '')?.name ?? '',
    }))
    .toSorted((a, b) => wording(a).localeCompare(wording(b), 'zh', { numeric: true }));
}
