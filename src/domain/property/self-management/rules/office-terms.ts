import { endOfDay } from '@/shared/dates';

/** A term of office: first and last day as moments of those days; `endedOn` is the last day when it ended early. */
export interface OfficeTerm {
  from: string;
  until: string;
  endedOn: string | null;
}

/** How a term stands: not begun, in office, run out without anybody having said so, ended early. */
export type TermStanding = 'coming' | 'in-office' | 'lapsed' | 'ended';

/** How a term stands at `at`. */
export function termStanding({ from, until, endedOn }: OfficeTerm, at: Date): TermStanding {
  if (endedOn && endOfDay(endedOn) < at) return 'ended';
  if (new Date(from) > at) return 'coming';
  return endOfDay(until) < at ? 'lapsed' : 'in-office';
}

/** Whether somebody may act for the committee at `at`: in office, neither before nor after. */
export const inOffice = (term: OfficeTerm, at: Date): boolean => termStanding(term, at) === 'in-office';

export const standingLabels: Record<TermStanding, string> = {
  coming: '还没上任',
  'in-office': '在任',
  lapsed: '任期已满，等换届',
  ended: '已离任',
};
