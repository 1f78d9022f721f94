import type { Payload, PayloadRequest } from 'payload';
import { readRow } from '@/database';
import { activeResidencies, type Place, placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import type { MatterRow } from './matter-row';

/** A household and where it is. */
export interface Home {
  household: string;
  place: Required<Place>;
}

type Around = Pick<MatterRow, 'community' | 'grid' | 'compound'>;

/** Whether a place lies in what a matter is about: its compound, else its grid, else its community. */
export function isAround(matter: Around, place: Place): boolean {
  if (matter.compound) return place.compound === matter.compound;
  if (matter.grid) return place.grid === matter.grid;
  return matter.community !== null && place.community === matter.community;
}

/** The homes of a verified resident that a matter is about. */
export async function homesAround(
  payload: Payload,
  { matter, user, req }: { matter: Around; user: string; req?: PayloadRequest },
): Promise<Home[]> {
  const rows = await activeResidencies(payload, user, now(), req);
  const homes = new Map<string, Home>();
  for (const row of rows)
    if (isAround(matter, row))
      homes.set(row.household, { household: row.household, place: placeColumns(row) });
  return [...homes.values()];
}

/** A household by id as a home; null when there is none. */
export async function homeOf(req: PayloadRequest, household: string): Promise<Home | null> {
  const row = await readRow<Place>(req.payload, 'households', household, req);
  return row ? { household, place: placeColumns(row) } : null;
}
