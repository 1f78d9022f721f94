import type { PayloadRequest } from 'payload';
import { groupRows, type LeanCondition } from '@/database';
import type { Round, RoundCompoundRow } from './round-row';
import {
  type Estimate,
  estimate,
  type GradeCounts,
  type Sums,
  satisfiedShare,
  sumsOfCounts,
} from './rules/statistics';

/** A dimension of a compound as it is written; what is null is told nowhere, because too few judged it. */
export interface DimensionCount {
  dimension: string;
  name: string;
  weight: number;
  order: number;
  n: number;
  enough: boolean;
  count5: number | null;
  count4: number | null;
  count3: number | null;
  count2: number | null;
  count1: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  /** Basis points. */
  satisfied: number | null;
}

/** What the ratings of a compound come to. */
export interface CompoundCount {
  n: number;
  households: number;
  /** Null under the minimum n. */
  overall: Estimate | null;
  /** Empty under the minimum n. */
  dimensions: DimensionCount[];
}

/**
 * Counts the ratings of a few compounds, all in the database: one grouping for the whole and one for each dimension. What is under the
 * minimum n is not even written down, so that no door can open onto it.
 */
export async function countRatings(
  req: PayloadRequest,
  round: Round,
  rows: readonly RoundCompoundRow[],
): Promise<Map<string, CompoundCount>> {
  const where: LeanCondition[] = [
    { field: 'round', equals: round.id },
    { field: 'compound', in: rows.map(({ compound }) => compound) },
  ];
  const totals = await groupRows(
    req.payload,
    'property-ratings',
    { where, by: ['compound'], sum: 'score' },
    req,
  );
  const wholes = new Map<string, Sums>(totals.map(({ keys, ...sums }) => [keys[0] ?? '', sums]));
  const grades: Map<string, GradeCounts>[] = [];
  for (const character of round.dimensions.keys()) {
    const by = ['compound', { field: 'answers', character }];
    const groups = await groupRows(req.payload, 'property-ratings', { where, by }, req);
    const counts = new Map<string, GradeCounts>();
    for (const { keys, n } of groups) {
      const [compound = '', digit] = keys.map((key) => key ?? '');
      const known = counts.get(compound) ?? { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
      counts.set(compound, known);
      if (digit === '1' || digit === '2' || digit === '3' || digit === '4' || digit === '5')
        known[Number(digit) as keyof GradeCounts] += n;
    }
    grades.push(counts);
  }
  return new Map(
    rows.map((row) => {
      const whole = wholes.get(row.compound) ?? { n: 0, sum: 0, squares: 0 };
      const households = Math.max(row.households, whole.n);
      const enough = whole.n >= round.least;
      const of = (index: number) => grades[index]?.get(row.compound) ?? { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
      return [
        row.compound,
        {
          n: whole.n,
          households,
          overall: enough ? estimate(whole, households) : null,
          dimensions: enough
            ? round.dimensions.map((one, index) =>
                dimensionCount(round, one, { index, households, counts: of(index) }),
              )
            : [],
        },
      ];
    }),
  );
}

function dimensionCount(
  { least }: Round,
  { key, name, weight }: Round['dimensions'][number],
  { index, households, counts }: { index: number; households: number; counts: GradeCounts },
): DimensionCount {
  const sums = sumsOfCounts(counts);
  const enough = sums.n >= least;
  const told = enough ? estimate(sums, households) : null;
  const count = (grade: keyof GradeCounts) => (enough ? counts[grade] : null);
  return {
    dimension: key,
    name,
    weight,
    order: index,
    n: sums.n,
    enough,
    count5: count(5),
    count4: count(4),
    count3: count(3),
    count2: count(2),
    count1: count(1),
    mean: told?.mean ?? null,
    low: told?.low ?? null,
    high: told?.high ?? null,
    satisfied: enough ? satisfiedShare(counts) : null,
  };
}
