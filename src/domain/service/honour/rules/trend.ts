/** A period of a trend: how many were rated, and their average; null where it is not told. */
export interface TrendPeriod {
  label: string;
  rated: number;
  mean: number | null;
}

/**
 * Whether two periods one after the other are of about the same people, so that a line may lead from one average to the other: in neither twice as many were
 * rated as in the other. A month in which one branch had a round and one of the whole city have averages of different people.
 */
export const isOfSamePeople = (one: TrendPeriod, other: TrendPeriod): boolean =>
  Math.min(one.rated, other.rated) * 2 >= Math.max(one.rated, other.rated);

/** The periods with a gap (null) wherever a line would lead from some people to others. */
export function trendWithGaps(periods: readonly TrendPeriod[]): (TrendPeriod | null)[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    return before && !isOfSamePeople(before, period) ? [null, period] : [period];
  });
}
