/** The four grades of a democratic appraisal of Party members (民主评议党员). */
export const gradeLabels = { 3: '优秀', 2: '合格', 1: '基本合格', 0: '不合格' } as const;
export type Grade = keyof typeof gradeLabels;

/** From the best down. */
export const gradeValues: readonly Grade[] = [3, 2, 1, 0];

export type GradeCounts = Record<Grade, number>;

export const noGrades = (): GradeCounts => ({ 3: 0, 2: 0, 1: 0, 0: 0 });

export const isGrade = (value: number): value is Grade => value in gradeLabels;

/** Counts as they may be told: those of few are one sum, so that nobody can tell who gave what. */
export interface ToldGrades {
  counts: Partial<GradeCounts>;
  others: number;
}

/**
 * What may be said of the grades a member got: nothing under `least` who graded; else every grade that at least `each` gave, the rest together.
 */
export function toldGrades(
  counts: Readonly<GradeCounts>,
  { least, each }: { least: number; each: number },
): ToldGrades | null {
  if (gradersOf(counts) < least) return null;
  const told: ToldGrades = { counts: {}, others: 0 };
  for (const grade of gradeValues)
    if (counts[grade] >= each) told.counts[grade] = counts[grade];
    else told.others += counts[grade];
  return told;
}

/** How many have graded. */
export const gradersOf = (counts: Readonly<GradeCounts>): number =>
  gradeValues.reduce<number>((sum, grade) => sum + counts[grade], 0);
