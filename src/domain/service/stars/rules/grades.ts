/** The four grades of a democratic appraisal of Party members (民主评议党员). */
export const gradeLabels = { 3: '优秀', 2: '合格', 1: '基本合格', 0: '不合格' } as const;
export type Grade = keyof typeof gradeLabels;

/** From the best down. */
export const gradeValues: readonly Grade[] = [3, 2, 1, 0];

export type GradeCounts = Record<Grade, number>;

export const noGrades = (): GradeCounts => ({ 3: 0, 2: 0, 1: 0, 0: 0 });

export const isGrade = (value: number): value is Grade => value in gradeLabels;

/** How many have graded. */
export const gradersOf = (counts: Readonly<GradeCounts>): number =>
  gradeValues.reduce<number>((sum, grade) => sum + counts[grade], 0);
