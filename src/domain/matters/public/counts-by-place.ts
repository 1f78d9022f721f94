/** How many voices came from a place; null for those of several places together. */
export interface PlaceCount {
  place: string | null;
  n: number;
}

/**
 * Counts that everybody may see: no place with fewer than `least` voices is named, and what is left over is told together, also never
 * fewer than `least`, so that nothing can be found out by subtracting. Nothing at all where that cannot be kept. Most first.
 */
export function countsByPlace(
  counts: readonly { place: string | null; n: number }[],
  least: number,
): PlaceCount[] {
  const named = counts
    .filter((one): one is { place: string; n: number } => one.place !== null && one.n >= least)
    .toSorted((a, b) => b.n - a.n || a.place.localeCompare(b.place));
  let rest = counts.reduce((sum, { n }) => sum + n, 0) - named.reduce((sum, { n }) => sum + n, 0);
  while (rest > 0 && rest < least) {
    const smallest = named.pop();
    if (!smallest) return [];
    rest += smallest.n;
  }
  return rest > 0 ? [...named, { place: null, n: rest }] : named;
}
