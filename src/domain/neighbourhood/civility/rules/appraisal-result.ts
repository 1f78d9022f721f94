import type { CivilityChoice } from '../labels';

export type ChoiceCounts = Record<CivilityChoice, number>;

/** Adopted when more than half of those who voted say yes; an abstention is a vote. */
export const isAdopted = ({ yes, no, abstain }: ChoiceCounts): boolean => yes * 2 > yes + no + abstain;

/** Whether enough of the appraisers are there: at least so many per cent of them, and two at least. */
export const hasQuorum = ({
  present,
  appraisers,
  percent,
}: {
  present: number;
  appraisers: number;
  percent: number;
}): boolean => present >= 2 && present * 100 >= percent * appraisers;

/**
 * How many ballots about one item are missing before it may be counted: all of those present who have a vote about it, or as many as the
 * quorum asks for, two at least.
 */
export const missingBallots = ({
  ballots,
  voters,
  percent,
}: {
  ballots: number;
  voters: number;
  percent: number;
}): number => Math.max(0, Math.min(voters, Math.max(2, Math.ceil((percent * voters) / 100))) - ballots);
