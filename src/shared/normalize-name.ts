/**
 * One spelling per name, so that "３号楼 " and "3号楼" are the same building: full-width letters and digits become
 * half-width, spaces at the ends and doubled spaces go.
 */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A name without what tells no two apart: spaces, the width of letters. */
export const bareName = (name: string): string => normalizeName(name).replace(/\s/g, '');
