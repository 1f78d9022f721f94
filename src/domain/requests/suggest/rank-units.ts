/** A request as it was dispatched. */
export interface PastDispatch {
  leadUnit: string;
  township: string | null;
  community: string | null;
}

/** How often a unit was given such requests. */
export interface UnitCount {
  unit: string;
  count: number;
  /** Of these in the same community, or in the same township when there were none in the community. */
  nearby: number;
  nearbyKind: 'community' | 'township';
  /** All dispatches that were looked at. */
  of: number;
}

/** What happened in the same place tells more about who answers for it. */
const weights = { anywhere: 1, township: 3, community: 9 };

/** Units by how much the past speaks for them; equal ones in a fixed order. */
export function rankUnits(
  past: readonly PastDispatch[],
  place: { township?: string | null; community?: string | null },
): UnitCount[] {
  const isHere = (kind: 'township' | 'community') => (one: PastDispatch) =>
    Boolean(place[kind]) && one[kind] === place[kind];
  const units = [...new Set(past.map(({ leadUnit }) => leadUnit))].toSorted();
  const counted = units.map((unit) => {
    const own = past.filter(({ leadUnit }) => leadUnit === unit);
    const community = own.filter(isHere('community')).length;
    const township = own.filter(isHere('township')).length;
    const weight = own.reduce((sum, one) => {
      if (isHere('community')(one)) return sum + weights.community;
      return sum + (isHere('township')(one) ? weights.township : weights.anywhere);
    }, 0);
    const nearby: Pick<UnitCount, 'nearby' | 'nearbyKind'> =
      community > 0
        ? { nearby: community, nearbyKind: 'community' }
        : { nearby: township, nearbyKind: 'township' };
    return { weight, result: { unit, count: own.length, of: past.length, ...nearby } };
  });
  return counted.toSorted((a, b) => b.weight - a.weight).map(({ result }) => result);
}
