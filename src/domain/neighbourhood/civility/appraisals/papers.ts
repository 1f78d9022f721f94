import type { CivilityAttendanceRow, CivilityItemRow } from './civility-row';

type Papers = Pick<CivilityItemRow, 'paperYes' | 'paperNo' | 'paperAbstain'>;

export const noPapers = { paperYes: null, paperNo: null, paperAbstain: null } as const;

/** How many papers are entered about an item. */
export const papersIn = ({ paperYes, paperNo, paperAbstain }: Papers): number =>
  (paperYes ?? 0) + (paperNo ?? 0) + (paperAbstain ?? 0);

/** How many may vote on paper about an item: those who are there, have no account and are not of that household. */
export const votesOnPaper = (
  attendances: readonly Pick<CivilityAttendanceRow, 'present' | 'user' | 'household'>[],
  item: Pick<CivilityItemRow, 'household'>,
): number =>
  attendances.filter(
    ({ present, user, household }) => present && !user && (!item.household || household !== item.household),
  ).length;
