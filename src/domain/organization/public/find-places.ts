import type { Payload, Where } from 'payload';
import { idOf } from '../place';

/** One place to choose or to show. */
export interface PlaceItem {
  id: string;
  name: string;
}

export interface DivisionItem extends PlaceItem {
  code: string;
  kind: string;
}

/** The townships of the city, in the order of their codes. */
export async function townships(payload: Payload): Promise<DivisionItem[]> {
  return divisionsWhere(payload, { level: { equals: 'township' } });
}

/** The communities and villages of a township, in the order of their codes. */
export async function communitiesOf(payload: Payload, township: string): Promise<DivisionItem[]> {
  return divisionsWhere(payload, { level: { equals: 'community' }, township: { equals: township } });
}

/** Every community and village with its township, in the order of their codes. */
export async function allCommunities(
  payload: Payload,
): Promise<(DivisionItem & { township: string | null })[]> {
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { level: { equals: 'community' } },
    select: { code: true, shortName: true, kind: true, township: true },
    sort: 'code',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, code, shortName, kind, township }) => ({
    id,
    code,
    name: shortName,
    kind,
    township: idOf(township),
  }));
}

/** One division by id, or by a relation that may be loaded; null when there is none. */
export async function divisionById(payload: Payload, division: unknown): Promise<DivisionItem | null> {
  const id = idOf(division);
  return id ? ((await divisionsWhere(payload, { id: { equals: id } }))[0] ?? null) : null;
}

/** One division by its 12-digit code, with its township; null when there is none. */
export async function divisionByCode(payload: Payload, code: string, level: 'township' | 'community') {
  if (!/^\d{12}$/.test(code)) return null;
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { code: { equals: code }, level: { equals: level } },
    select: {
      code: true,
      shortName: true,
      name: true,
      kind: true,
      township: true,
      officePhone: true,
      officeAddress: true,
      officeHours: true,
      introduction: true,
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  return docs[0] ?? null;
}

/** Codes and names of communities with buildings on record: those whose residents can find their grid. */
export async function communitiesWithBuildings(payload: Payload): Promise<DivisionItem[]> {
  const { values } = await payload.findDistinct({
    collection: 'buildings',
    field: 'community',
    limit: 1000,
    depth: 0,
    overrideAccess: true,
  });
  const ids = values.flatMap(({ community }) => idOf(community) ?? []);
  return ids.length > 0 ? divisionsWhere(payload, { id: { in: ids } }) : [];
}

async function divisionsWhere(payload: Payload, where: Where): Promise<DivisionItem[]> {
  const { docs } = await payload.find({
    collection: 'divisions',
    where,
    select: { code: true, shortName: true, kind: true },
    sort: 'code',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, code, shortName, kind }) => ({ id, code, name: shortName, kind }));
}

/** Grids and compounds of a community, and the buildings there that belong to none (a village's lanes). */
export async function placesOfCommunity(payload: Payload, community: string) {
  const compounds = await payload.find({
    collection: 'compounds',
    where: { community: { equals: community } },
    select: { name: true, alias: true, address: true },
    sort: 'position',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const grids = await payload.find({
    collection: 'grids',
    where: { community: { equals: community } },
    select: { name: true, boundary: true },
    sort: 'position',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const loose = await buildingsWhere(payload, {
    community: { equals: community },
    compound: { exists: false },
  });
  return { grids: grids.docs, compounds: compounds.docs, buildings: loose };
}

/** Buildings of a compound, in their order. */
export async function buildingsOf(payload: Payload, compound: string): Promise<PlaceItem[]> {
  return buildingsWhere(payload, { compound: { equals: compound } });
}

async function buildingsWhere(payload: Payload, where: Where): Promise<PlaceItem[]> {
  const { docs } = await payload.find({
    collection: 'buildings',
    where,
    select: { name: true },
    sort: 'position',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, name }) => ({ id, name }));
}
