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
