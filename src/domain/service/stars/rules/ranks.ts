/**
 * The place of each total: equal totals share the best place, and the next one counts those before it (1, 2, 2, 4).
 * @param counts how many have each total
 */
export function competitionRanks(counts: ReadonlyMap<number, number>): Map<number, number> {
  const ranks = new Map<number, number>();
  let before = 0;
  for (const [total, n] of [...counts].toSorted(([a], [b]) => b - a)) {
    ranks.set(total, before + 1);
    before += n;
  }
  return ranks;
}
