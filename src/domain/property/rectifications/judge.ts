import type { Verdict } from './labels';

/** When it counts as fixed: at least so many households have answered, and so many of a hundred of them say so. */
export interface FixedRule {
  least: number;
  sharePercent: number;
}

/** How many households said what. */
export interface Counts {
  fixed: number;
  notFixed: number;
}

/**
 * What the answers come to: fixed when enough of enough households say so, not fixed when enough answered and too few say so; with
 * fewer answers than the rule asks for the community looks itself. Whole numbers only, so that 60 % of 5 is 3 everywhere.
 */
export function judgeAnswers({ fixed, notFixed }: Counts, rule: FixedRule): Verdict | 'inspect' {
  const answered = fixed + notFixed;
  // A rule of nobody at all would let nobody decide.
  if (answered < Math.max(1, rule.least)) return 'inspect';
  return fixed * 100 >= rule.sharePercent * answered ? 'fixed' : 'not-fixed';
}
