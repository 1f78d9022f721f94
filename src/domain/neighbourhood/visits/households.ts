import type { Payload, PayloadRequest } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import type { HouseholdToVisit } from './rules/route-order';

/** A part of a community that is walked at once. */
export type Part = { building: string } | { grid: string } | { community: string };

/** A household that may be visited, with where it is. */
export interface VisitableHousehold extends HouseholdToVisit, PlaceColumns {}

interface HomeRow extends PlaceColumns {
  id: string;
  name: string | null;
}

/** More than a community has. */
const most = 20_000;
const placeNames = ['township', 'community', 'grid', 'compound', 'building'];

/**
 * The households of a part of a community in which somebody lives, with when somebody was last met there. Vacant ones need no visit.
 * That somebody there needs care is told only `withCare`, to those who answer for the place, and never why.
 */
export async function householdsIn(
  payload: Payload,
  part: Part,
  { withCare, req }: { withCare: boolean; req?: PayloadRequest },
): Promise<VisitableHousehold[]> {
  const where: LeanCondition[] = Object.entries(part).map(([field, equals]) => ({
    field,
    equals: String(equals),
  }));
  const homes = await leanFind<HomeRow>(
    payload,
    'households',
    {
      where: [...where, { field: 'tenure', in: ['owner', 'tenant'] }],
      columns: ['name', ...placeNames],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  const standings = await leanFind<{ household: string; lastMetAt: string }>(
    payload,
    'household-standings',
    { where, columns: ['household', 'lastMetAt'], newestBy: 'id', limit: most },
    req,
  );
  const met = new Map(standings.map(({ household, lastMetAt }) => [household, lastMetAt]));
  const cared = withCare ? await caredFor(payload, where, req) : new Set<string>();
  const names = await buildingNames(payload, homes, req);
  return homes.map(({ id, name, ...place }) => ({
    id,
    name: `${names.get(place.building ?? '') ?? ''}${name ?? ''}`,
    lastMetAt: met.get(id) ?? null,
    care: cared.has(id),
    township: place.township,
    community: place.community,
    grid: place.grid,
    compound: place.compound,
    building: place.building,
  }));
}

/** The households where somebody needs care now: to be asked only for those who answer for the place. */
export async function caredFor(
  payload: Payload,
  where: LeanCondition[],
  req?: PayloadRequest,
): Promise<Set<string>> {
  const cares = await leanFind<{ household: string }>(
    payload,
    'household-cares',
    {
      where: [...where, { field: 'state', equals: 'standing' }],
      columns: ['household'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  return new Set(cares.map(({ household }) => household));
}

/** 明月豪苑3号楼, by id of the building. */
async function buildingNames(
  payload: Payload,
  homes: readonly HomeRow[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  const of = async (collection: 'buildings' | 'compounds', ids: (string | null)[]) => {
    const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
    if (wanted.length === 0) return new Map<string, string>();
    const rows = await leanFind<{ id: string; name: string }>(
      payload,
      collection,
      { where: [{ field: 'id', in: wanted }], columns: ['name'], newestBy: 'id', limit: 2000 },
      req,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const buildings = await of(
    'buildings',
    homes.map(({ building }) => building),
  );
  const compounds = await of(
    'compounds',
    homes.map(({ compound }) => compound),
  );
  return new Map(
    homes.flatMap(({ building, compound }) =>
      building
        ? [[building, `${compounds.get(compound ?? '') ?? ''}${buildings.get(building) ?? ''}`] as const]
        : [],
    ),
  );
}
