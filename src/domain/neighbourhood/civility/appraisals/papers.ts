import { staysAway } from '../rules/recusal';
import type { CivilityAttendanceRow, CivilityItemRow } from './civility-row';

type Papers = Pick<CivilityItemRow, 'paperYes' | 'paperNo' | 'paperAbstain'>;

export const noPapers = { paperYes: null, paperNo: null, paperAbstain: null } as const;

/** How many papers are entered about an item. */
export const papersIn = ({ paperYes, paperNo, paperAbstain }: Papers): number =>
  (paperYes ?? 0) + (paperNo ?? 0) + (paperAbstain ?? 0);

/** How many may vote on paper about an item: those who are there, have no account and do not stay away from it. */
export const votesOnPaper = (
  attendances: readonly Pick<CivilityAttendanceRow, 'personName' | 'present' | 'user' | 'household'>[],
  item: Pick<CivilityItemRow, 'subjectName' | 'household'>,
): number =>
  attendances.filter(
    (one) => one.present && !one.user && !staysAway(one, new Set(one.household ? [one.household] : []), item),
  ).length;
