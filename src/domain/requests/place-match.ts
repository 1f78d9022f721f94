/** A compound or community whose name may stand in what a person typed. */
export interface NamedPlace {
  kind: 'compound' | 'community';
  id: string;
  /** As people write it, without 居民委员会 and the like. */
  name: string;
  /** Where it is, to tell apart places of one name. */
  within: string;
  /** Id of the community it is, or lies in. */
  community?: string | null;
}

/**
 * The places whose name stands in `text`, the longest names first. A name inside a longer name that also matched does
 * not count (明月豪苑社区 stands for itself, not also for 明月), and a compound says more than its community.
 */
export function matchPlaces(text: string, places: readonly NamedPlace[]): NamedPlace[] {
  const typed = text.replace(/\s+/g, '');
  const found = places.filter(({ name }) => name.length >= 2 && typed.includes(name));
  const longest = found.filter(
    ({ name }) =>
      !found.some(
        (other) => other.name !== name && other.name.length > name.length && other.name.includes(name),
      ),
  );
  const compounds = longest.filter(({ kind }) => kind === 'compound');
  const rest = compounds.length > 0 ? compounds : longest;
  return rest.toSorted((a, b) => b.name.length - a.name.length || a.within.localeCompare(b.within, 'zh'));
}
