import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { idOf, normalizeName } from '../place';

/** A building that staff keep, with the name people say. */
export interface KeptBuilding {
  id: string;
  /** 明月豪苑3号楼 */
  fullName: string;
  /** Its community. */
  within: string;
}

/** The buildings whose residents the actor keeps, in the order of compounds and numbers. */
export async function keptBuildings(payload: Payload, actor: Actor): Promise<KeptBuilding[]> {
  const inside = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'community' });
  if (inside === false) return [];
  const all = { depth: 0, pagination: false, overrideAccess: true } as const;
  const { docs } = await payload.find({
    collection: 'buildings',
    ...(inside === true ? {} : { where: inside }),
    select: { name: true, compound: true, community: true },
    ...all,
  });
  const [compounds, communities] = await Promise.all([
    payload.find({ collection: 'compounds', select: { name: true }, ...all }),
    payload.find({ collection: 'divisions', select: { shortName: true }, ...all }),
  ]);
  const compoundNames = new Map(compounds.docs.map(({ id, name }) => [id, name]));
  const communityNames = new Map(communities.docs.map(({ id, shortName }) => [id, shortName]));
  return docs
    .map(({ id, name, compound, community }) => ({
      id,
      fullName: `${compoundNames.get(idOf(compound) ?? '') ?? ''}${name}`,
      within: communityNames.get(idOf(community) ?? '') ?? '',
    }))
    .toSorted((one, other) => one.fullName.localeCompare(other.fullName, 'zh', { numeric: true }));
}

/** Those a typed name may mean: the exact one alone, otherwise every one that contains it. */
export function matchBuildings(typed: string, buildings: readonly KeptBuilding[]): KeptBuilding[] {
  const plain = (text: string) => normalizeName(text).replace(/\s/g, '');
  const words = plain(typed);
  if (words === '') return [];
  const exact = buildings.filter(({ fullName }) => plain(fullName) === words);
  return exact.length > 0 ? exact : buildings.filter(({ fullName }) => plain(fullName).includes(words));
}
