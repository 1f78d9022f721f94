import { buildCompound } from '../../../factories/organization';
import type { City } from '../city';

export const city = ['administrator', 'operator', 'supervisor', 'city-leader'] as const;
export const staffOfPlace = ['township-leader', 'community-staff'] as const;

export const byVerbs = { create: {}, update: {}, delete: {} } as const;
/** Staff of the place; the rows of the tests stand in no grid, so the secretary of one sees none of them. */
export const withPlace = { all: city, same: staffOfPlace } as const;

export const both = (make: (city: City, compound: string) => Promise<string>) => async (all: City) => ({
  same: await make(all, await compoundIn(all, all.here.community)),
  other: await make(all, await compoundIn(all, all.there.community)),
});
export const compoundIn = async ({ payload }: City, community: unknown) =>
  String((await buildCompound(payload, { community })).id);

/** A document of the compound the property manager works for, which only they have as their own. */
export const ofManagedCompound =
  (make: (city: City, compound: string) => Promise<string>) =>
  (all: City): Promise<string> =>
    make(all, String(all.here.compound));
