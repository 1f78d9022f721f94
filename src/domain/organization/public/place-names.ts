import type { Payload } from 'payload';
import { isId } from '@/shared/ids';
import { idOf } from '../place';

/** A building with the names of everything around it. */
export interface NamedBuilding {
  id: string;
  name: string;
  grid: { id: string; name: string } | null;
  compound: { id: string; name: string } | null;
  community: { id: string; name: string; code: string };
  /** 明月豪苑1号楼; in a village 东片一巷. */
  fullName: string;
}

/** A building by id with the names around it; null for anything that is no building. */
export async function namedBuilding(payload: Payload, id: string): Promise<NamedBuilding | null> {
  if (!isId(id)) return null;
  const { docs } = await payload.find({
    collection: 'buildings',
    where: { id: { equals: id } },
    select: { name: true, grid: true, compound: true, community: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const [building] = docs;
  if (!building) return null;
  const [grid, compound, community] = await Promise.all([
    named(payload, 'grids', idOf(building.grid)),
    named(payload, 'compounds', idOf(building.compound)),
    namedCommunity(payload, idOf(building.community)),
  ]);
  if (!community) return null;
  return {
    id,
    name: building.name,
    grid,
    compound,
    community,
    fullName: `${compound?.name ?? ''}${building.name}`,
  };
}

/** A compound by id with its community; null for anything that is no compound. */
export async function namedCompound(payload: Payload, id: string) {
  if (!isId(id)) return null;
  const { docs } = await payload.find({
    collection: 'compounds',
    where: { id: { equals: id } },
    select: { name: true, community: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const [compound] = docs;
  const community = compound ? await namedCommunity(payload, idOf(compound.community)) : null;
  return compound && community ? { id, name: compound.name, community } : null;
}

async function named(payload: Payload, collection: 'grids' | 'compounds', id: string | null) {
  if (!id) return null;
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    select: { name: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  return docs[0] ? { id, name: docs[0].name } : null;
}

async function namedCommunity(payload: Payload, id: string | null) {
  if (!id) return null;
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { id: { equals: id } },
    select: { code: true, shortName: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  return docs[0] ? { id, name: docs[0].shortName, code: docs[0].code } : null;
}
