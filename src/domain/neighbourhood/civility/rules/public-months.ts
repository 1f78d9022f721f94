/** The events of a month of a community, with what was saved, in 分. */
export interface MonthCount {
  month: string;
  n: number;
  saving: number;
}

export interface PublicMonths {
  /** Months that stand alone, the newest first. */
  months: MonthCount[];
  /** The others together; null when there are none, or too few to say anything about. */
  rest: Omit<MonthCount, 'month'> | null;
  /** Of everything shown; null when nothing is. */
  total: Omit<MonthCount, 'month'> | null;
}

/**
 * What may be public of family events, so that no number is that of a handful of families: a month stands alone from `least` events
 * on; the others are added up, and while they are fewer than `least` together, the smallest shown month joins them, since the total
 * less the months would be theirs.
 */
export function publicMonths(counts: readonly MonthCount[], least: number): PublicMonths {
  const filled = counts.filter(({ n }) => n > 0);
  const all = sumOf(filled);
  if (all.n < Math.max(1, least)) return { months: [], rest: null, total: null };
  const shown = filled
    .filter(({ n }) => n >= least)
    .toSorted((a, b) => b.n - a.n || b.month.localeCompare(a.month));
  const rest = filled.filter(({ n }) => n < least);
  while (rest.length > 0 && sumOf(rest).n < least) {
    const smallest = shown.pop();
    if (!smallest) break;
    rest.push(smallest);
  }
  return {
    months: shown.toSorted((a, b) => b.month.localeCompare(a.month)),
    rest: rest.length > 0 ? sumOf(rest) : null,
    total: all,
  };
}

const sumOf = (counts: readonly MonthCount[]) => ({
  n: counts.reduce((sum, { n }) => sum + n, 0),
  saving: counts.reduce((sum, { saving }) => sum + saving, 0),
});
