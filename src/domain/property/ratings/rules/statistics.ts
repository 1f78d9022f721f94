/** Sums of whole numbers, as a database adds them up. */
export interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** A mean with its interval, in hundredths of a point (100–500). */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

const lowest = 100;
const highest = 500;

/**
 * Mean and 95 % confidence interval of scores in hundredths of a point, out of a household count of `population`.
 *
 * Method: Student's t for the mean of a simple random sample without replacement, with the finite population correction
 * (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, sections 2.6 and 2.8): mean ± t(0.975, n−1) · s/√n · √(1 − n/N), cut off at
 * the ends of the scale. Who answers is not drawn by lot, so the interval speaks of chance alone; pages say so.
 * @returns null for nobody; with one answer of many the whole scale
 */
export function estimate({ n, sum, squares }: Sums, population: number): Estimate | null {
  if (n <= 0) return null;
  const mean = Math.round(sum / n);
  const everybody = Math.max(n, population);
  if (everybody === n) return { mean, low: mean, high: mean };
  if (n === 1) return { mean, low: lowest, high: highest };
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  const half = studentQuantile(n - 1) * Math.sqrt((variance / n) * (1 - n / everybody));
  return {
    mean,
    low: Math.max(lowest, Math.round(sum / n - half)),
    high: Math.min(highest, Math.round(sum / n + half)),
  };
}

/** How many chose each grade, 1 to 5. */
export type GradeCounts = Record<1 | 2 | 3 | 4 | 5, number>;

/** The sums of a dimension out of its counts, in hundredths of a point. */
export function sumsOfCounts(counts: GradeCounts): Sums {
  let [n, sum, squares] = [0, 0, 0];
  for (const grade of [1, 2, 3, 4, 5] as const) {
    n += counts[grade];
    sum += counts[grade] * grade * 100;
    squares += counts[grade] * (grade * 100) ** 2;
  }
  return { n, sum, squares };
}

/** Share of those who are at least 基本满意, in basis points: the same formula as the rate of satisfaction of requests. Null for nobody. */
export function satisfiedShare(counts: GradeCounts): number | null {
  const { n } = sumsOfCounts(counts);
  return n === 0 ? null : basisPoints(counts[3] + counts[4] + counts[5], n);
}

/** A part of a whole in basis points, 0 to 10,000. */
export function basisPoints(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(10_000, Math.round((10_000 * part) / whole));
}

const normal = 1.959963985;

/**
 * The 97.5 % quantile of Student's t with `freedom` degrees, by the expansion of Abramowitz & Stegun 26.7.5 from three degrees on (right
 * to 1 %), exact for one and two.
 */
export function studentQuantile(freedom: number): number {
  if (freedom <= 1) return 12.706;
  if (freedom === 2) return 4.303;
  const z = normal;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((total, term, index) => total + term / freedom ** (index + 1), z);
}

/** Ranks of means, best first: equal ones share a rank, and the next is as far on as there were (1, 2, 2, 4). */
export function ranksOf(means: readonly number[]): number[] {
  const sorted = means.toSorted((a, b) => b - a);
  return means.map((mean) => sorted.indexOf(mean) + 1);
}
