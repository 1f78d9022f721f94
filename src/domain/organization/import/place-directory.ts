import type { PayloadRequest } from 'payload';
import { findOne } from '../find-one';
import { idOf, normalizeName, placeKey } from '../place';

/** A building as the import knows it. */
export interface KnownBuilding {
  id: string;
  grid: string | null;
  compound: string | null;
}

/** The places of one community, by name. Filled from the database once, then kept up by the import. */
export interface KnownCommunity {
  id: string;
  code: string;
  name: string;
  shortName: string;
  township: string | null;
  grids: Map<string, string>;
  compounds: Map<string, string>;
  buildings: Map<string, KnownBuilding>;
}

/** Communities met so far by code; null for a code that is no community. */
export type PlaceDirectory = Map<string, KnownCommunity | null>;

/** Places of the community with that code, read from the database the first time it is asked for. */
export async function knownCommunity(
  req: PayloadRequest,
  directory: PlaceDirectory,
  code: string,
): Promise<KnownCommunity | null> {
  const known = directory.get(code);
  if (known !== undefined) return known;
  const division = await findOne(req, 'divisions', {
    code: { equals: code },
    level: { equals: 'community' },
  });
  const found = division
    ? {
        id: division.id,
        code,
        name: division.name,
        shortName: division.shortName,
        township: idOf(division.township),
        ...(await placesIn(req, division.id)),
      }
    : null;
  directory.set(code, found);
  return found;
}

/** Key of a building within its community: the compound's id (or none) and the building's name. */
export function buildingKey(compound: string | null, name: string): string {
  return placeKey(compound, name);
}

async function placesIn(req: PayloadRequest, community: string) {
  const query = {
    where: { community: { equals: community } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  } as const;
  const grids = await req.payload.find({ collection: 'grids', select: { name: true }, ...query });
  const compounds = await req.payload.find({ collection: 'compounds', select: { name: true }, ...query });
  const buildings = await req.payload.find({
    collection: 'buildings',
    select: { name: true, grid: true, compound: true },
    ...query,
  });
  return {
    grids: new Map(grids.docs.map(({ id, name }) => [normalizeName(name), id])),
    compounds: new Map(compounds.docs.map(({ id, name }) => [normalizeName(name), id])),
    buildings: new Map(
      buildings.docs.map(({ id, name, grid, compound }) => [
        buildingKey(idOf(compound), name),
        { id, grid: idOf(grid), compound: idOf(compound) },
      ]),
    ),
  };
}
