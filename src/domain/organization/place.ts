/** The flat place columns a document can carry, from the widest to the narrowest. */
export const placeLevels = ['township', 'community', 'grid', 'compound', 'building'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Place columns of one document; each value is the id of the place or null when the document is wider than that. */
export type Place = Partial<Record<PlaceLevel, string | null>>;

/** Id of a relationship value, whether it came as an id or as a loaded document; null for anything else. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object' && 'id' in value && typeof value.id === 'string') return value.id;
  return null;
}

/**
 * One spelling per name, so that "３号楼 " and "3号楼" are the same building: full-width letters and digits become
 * half-width, spaces at the ends and doubled spaces go.
 */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Unique key of a grid or compound in its community, a building in its compound (or village), a household in its building. */
export function placeKey(...parts: (string | null | undefined)[]): string {
  return parts.map((part) => normalizeName(part ?? '')).join('|');
}

/** What a household is called: 1单元302; a unit that already says what it is stays as it is: 东门302. */
export function householdName(unit: string | null | undefined, room: string): string {
  const name = normalizeName(unit ?? '');
  return `${/^[0-9A-Za-z]+$/.test(name) ? `${name}单元` : name}${normalizeName(room)}`;
}
