import { type GradeCounts, gradersOf, gradeValues, noGrades } from './grades';

/** What is left when one takes away what one knows: nobody, or so many that none of them can be told. */
export const leastLeft = 3;

/** Somebody who has seen the sheets of batches, or several of them together. */
export interface Knower {
  /** Places of the batches in the list. */
  batches: ReadonlySet<number>;
  /** How many of them have also appraised on the web. */
  voted: number;
  /** How many of them have handed in a sheet themselves, in whichever batch. */
  onPaper: number;
}

/**
 * Adds up what one member got on the web and on sheets, without what somebody could work out: whoever has seen a batch knows what it gave,
 * and takes it from the sum. Where that leaves fewer than three grades, what is left is not counted; whether they gave one of those
 * themselves, on the web or on a sheet, is taken the worse way.
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
      .map(({ batches: known, ...own }) => ({ own, rest: kept.filter((index) => !known.has(index)) }))
      .find(({ own, rest }) => {
        const left = graders(rest);
        const fromWeb = rest.includes(-1) ? own.voted : 0;
        const fromSheets = rest.some((index) => index >= 0) ? own.onPaper : 0;
        return left > 0 && left - fromWeb - fromSheets < leastLeft;
      });
    if (!told) break;
    kept = kept.filter((index) => !told.rest.includes(index));
  }
  const sum = noGrades();
  for (const index of kept) for (const grade of gradeValues) sum[grade] += of(index)[grade];
  return sum;
}
