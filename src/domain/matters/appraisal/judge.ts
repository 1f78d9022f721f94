import type { AskingOutcome } from '../labels';

/** How many households were asked, and said what. */
export interface AppraisalCounts {
  asked: number;
  satisfied: number;
  partly: number;
  not: number;
}

/** When it counts: so many of a hundred asked have answered, and the satisfied come to so many of a hundred answers. */
export interface AppraisalRule {
  leastPercent: number;
  passPercent: number;
}

/**
 * What the answers come to. "Partly" counts half. Whole numbers only, and "at least" includes the number: 70 % of 10 is 7 everywhere.
 */
export function judgeAppraisal(
  { asked, satisfied, partly, not }: AppraisalCounts,
  rule: AppraisalRule,
): AskingOutcome {
  const answered = satisfied + partly + not;
  // A rule of nobody at all would let nobody decide.
  if (answered === 0 || answered * 100 < rule.leastPercent * asked) return 'too-few';
  return (2 * satisfied + partly) * 100 >= rule.passPercent * 2 * answered ? 'passed' : 'failed';
}

/** The satisfied of a hundred answers, rounded down, as pages say it; null without answers. */
export function satisfiedPercent({ satisfied, partly, not }: Omit<AppraisalCounts, 'asked'>): number | null {
  const answered = satisfied + partly + not;
  return answered === 0 ? null : Math.floor(((2 * satisfied + partly) * 50) / answered);
}
