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

/** What is to be counted about one item. */
export interface ItemTally {
  /** Ballots and papers. */
  ballots: number;
  /** Those present who have a vote about it. */
  voters: number;
  papers: number;
  /** Those present who may vote about it on paper. */
  papersMost: number;
}

/** Why a vote may not be counted; null when what would be published agrees with who is there. Says how many are missing, never who. */
export function countProblem({
  present,
  appraisers,
  percent,
  items,
}: {
  present: number;
  appraisers: number;
  percent: number;
  items: readonly ItemTally[];
}): string | null {
  if (!hasQuorum({ present, appraisers, percent }))
    return '到会的评议员不够，不能计票。人没到齐的等一等，到齐不了的取消了改天再开。';
  if (items.some(({ papers, papersMost }) => papers > papersMost))
    return '登记的纸票比到会的没有账号的评议员多，请先核对纸票和到会名单。';
  if (items.some(({ ballots }) => ballots > present)) return '票比到会的人多，请先核对到会名单。';
  const missing = Math.max(0, ...items.map((one) => missingBallots({ ...one, percent })));
  return missing > 0
    ? `还差${missing}人没有投票，不能计票。没有账号的请登记纸票；提前走了的，在到会名单里去掉。`
    : null;
}
