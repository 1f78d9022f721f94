import type { PlaceLevel } from '@/domain/organization';

/** Narrowest first. A grid and a compound may stand side by side; what people know is the compound. */
export const placeColumns: readonly PlaceLevel[] = ['building', 'compound', 'grid', 'community', 'township'];

/** Where a request is, or where a rule or a duty holds: ids, null where it is wider than that. */
export type PlaceFacts = Record<PlaceLevel, string | null>;

/** The place columns of a row; what is not there is null. */
export function placeFacts(row: Partial<Record<PlaceLevel, string | null | undefined>>): PlaceFacts {
  return Object.fromEntries(placeColumns.map((column) => [column, row[column] || null])) as PlaceFacts;
}

/** The narrowest place a row names, with its column; null when it holds everywhere. */
export function narrowestPlace(row: PlaceFacts): { column: PlaceLevel; id: string } | null {
  for (const column of placeColumns) {
    const id = row[column];
    if (id) return { column, id };
  }
  return null;
}
