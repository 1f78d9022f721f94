import { normalizeName } from '@/shared/normalize-name';

export { normalizeName };

/** The flat place columns a document can carry, from the widest to the narrowest. */
export const placeLevels = ['township', 'community', 'grid', 'compound', 'building'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Place columns of one document; each value is the id of the place or null when the document is wider than that. */
export type Place = Partial<Record<PlaceLevel, string | null>>;

/** The place columns of a row as they are stored: null where it is wider than that. */
export type PlaceColumns = Record<PlaceLevel, string | null>;

/** Only the place columns of a row, for what belongs to it. */
export const placeColumns = (row: { readonly [level in PlaceLevel]?: unknown }): PlaceColumns => ({
  township: idOf(row.township),
  community: idOf(row.community),
  grid: idOf(row.grid),
  compound: idOf(row.compound),
  building: idOf(row.building),
});

/** Id of a relationship value, whether it came as an id or as a loaded document; null for anything else. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object' && 'id' in value && typeof value.id === 'string') return value.id;
  return null;
}

/** Unique key of a grid or compound in its community, a building in its compound (or village), a household in its building. */
export function placeKey(...parts: (string | null | undefined)[]): string {
  return parts.map((part) => normalizeName(part ?? '')).join('|');
}

/** A unit as stored: 1单元 and 1 are one; a name that needs the word (甲单元, 东门) stays as it is. */
export function unitName(unit: string | null | undefined): string {
  return normalizeName(unit ?? '').replace(/^([0-9A-Za-z]+) ?单元$/, '$1');
}

/** A room as stored: 302室 and 302 are one. */
export function roomName(room: string | null | undefined): string {
  return normalizeName(room ?? '').replace(/(?<=.) ?室$/, '');
}

/** Unique key of a household in its building, the same for every spelling of its unit and room. */
export function householdKey(
  building: string | null | undefined,
  unit: string | null | undefined,
  room: string | null | undefined,
): string {
  const plainUnit = unitName(unit).replace(/(?<=.) ?单元$/, '');
  return placeKey(building, plainUnit, roomName(room)).toUpperCase();
}

/** What a household is called: 1单元302; a unit that already says what it is stays as it is: 东门302. */
export function householdName(unit: string | null | undefined, room: string): string {
  const name = unitName(unit);
  return `${/^[0-9A-Za-z]+$/.test(name) ? `${name}单元` : name}${roomName(room)}`;
}
