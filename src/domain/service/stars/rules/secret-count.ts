import { type GradeCounts, gradersOf, gradeValues, noGrades } from './grades';

/** What is left when one takes away what one knows: nobody, or so many that none of them can be told. */
export const leastLeft = 3;

/** Somebody who has seen the sheets of batches, or several of them together. */
export interface Knower {
  /** Places of the batches in the list. */
  batches: ReadonlySet<number>;
  /** How many of them have also appraised on the web. */
  voted: number;
}

/**
 * Adds up what one member got on the web and on sheets, without what somebody could work out: whoever has seen a batch knows what it gave,
 * and takes it from the sum. Where that leaves fewer than three grades, what is left is not counted; whether they gave one of those on the
 * web themselves is taken the worse way.
 */
export function secretCount(
  online: GradeCounts,
  batches: readonly GradeCounts[],
  knowers: readonly Knower[],
): GradeCounts {
  let kept = [-1, ...batches.keys()];
  const of = (index: number) => batches[index] ?? online;
  const graders = (some: readonly number[]) => some.reduce((sum, index) => sum + gradersOf(of(index)), 0);
  for (;;) {
    const told = knowers
      .map(({ batches: known, voted }) => ({ voted, rest: kept.filter((index) => !known.has(index)) }))
      .find(({ voted, rest }) => {
        const left = graders(rest);
        return left > 0 && left - (rest.includes(-1) ? voted : 0) < leastLeft;
      });
    if (!told) break;
    kept = kept.filter((index) => !told.rest.includes(index));
  }
  const sum = noGrades();
  for (const index of kept) for (const grade of gradeValues) sum[grade] += of(index)[grade];
  return sum;
}
