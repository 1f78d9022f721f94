/** How the stars are spread over those rated; index 0: none. */
export type Spread = readonly [number, number, number, number, number, number];

/** A group of members in the database's answer: the stars they have and how many they are. */
export interface StarGroup {
  stars: number;
  n: number;
}

/** The sums of the groups by stars; what is no number of stars is left out. */
export function spreadOf(groups: readonly StarGroup[]): Spread {
  const counts: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const { stars, n } of groups)
    if (Number.isInteger(stars) && stars >= 0 && stars <= 5) counts[stars as 0] += n;
  return counts;
}

/** How many were rated. */
export const ratedIn = (spread: Spread): number => spread.reduce((sum, n) => sum + n, 0);

/** The average in hundredths of a star, rounded; null when nobody was rated. */
export function meanOf(spread: Spread): number | null {
  const rated = ratedIn(spread);
  if (rated === 0) return null;
  const stars = spread.reduce((sum, n, index) => sum + n * index, 0);
  return Math.round((stars * 100) / rated);
}

/** How many have four stars or five. */
export const highIn = (spread: Spread): number => spread[4] + spread[5];

/** Whole per cents that make a hundred together: what rounding leaves goes to the largest rests; nobody rated is all noughts. */
export function sharesOf(spread: Spread): Spread {
  const rated = ratedIn(spread);
  const shares: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  if (rated === 0) return shares;
  const rest = spread.map((n, index) => {
    shares[index as 0] = Math.floor((n * 100) / rated);
    return { index, rest: (n * 100) % rated };
  });
  const left = 100 - ratedIn(shares);
  for (const { index } of rest.toSorted((a, b) => b.rest - a.rest || b.index - a.index).slice(0, left))
    shares[index as 0] += 1;
  return shares;
}

/**
 * Whether the spread may stand in public beside the names of those who agreed: from the smallest number on, and only when those without a
 * name are none or as many too. Otherwise whoever subtracts the names would learn the stars of somebody who did not agree.
 */
export function mayShowSpread({
  rated,
  named,
  least,
}: {
  rated: number;
  named: number;
  least: number;
}): boolean {
  const unnamed = rated - named;
  return rated >= least && (unnamed === 0 || unnamed >= least);
}

/**
 * Which of the nodes below may be compared: those whose own spread may stand beside their names, as long as those left out, with the members
 * that are in none of them, hide nobody or as many as that; otherwise the smallest ones are left out too. Else the numbers of the node above,
 * less those shown and less those who are named, would be those of a handful.
 */
export function comparableNodes<Node extends { id: string; rated: number; named: number }>(
  nodes: readonly Node[],
  { total, named, least }: { total: number; named: number; least: number },
): Set<string> {
  const shown = nodes
    .filter((node) => mayShowSpread({ ...node, least }))
    .toSorted((a, b) => b.rated - a.rated);
  const sum = (of: 'rated' | 'named') => shown.reduce((all, node) => all + node[of], 0);
  const tells = () => {
    const hidden = total - sum('rated');
    const unnamed = hidden - (named - sum('named'));
    return (hidden > 0 && hidden < least) || (unnamed > 0 && unnamed < least);
  };
  while (shown.length > 0 && tells()) shown.pop();
  return new Set(shown.map(({ id }) => id));
}

/** The place columns of a round, from the widest to the narrowest. */
const levels = ['township', 'community', 'grid', 'compound', 'building'] as const;
type RoundPlace = Partial<Record<(typeof levels)[number], string | null>>;

/**
 * Of rounds of one period those that count nobody twice: the widest first, and none that lies in the place of one that is in. Equal places
 * keep the one that comes first.
 */
export function disjointRounds<Round extends RoundPlace>(rounds: readonly Round[]): Round[] {
  const depth = (round: Round) => levels.filter((level) => round[level]).length;
  const kept: Round[] = [];
  for (const round of rounds.toSorted((a, b) => depth(a) - depth(b)))
    if (!kept.some((wider) => liesIn(round, wider))) kept.push(round);
  return kept;
}

const liesIn = (round: RoundPlace, wider: RoundPlace): boolean =>
  levels.every((level) => !wider[level] || wider[level] === round[level]);
