import { endOfDay, startOfDay, toIsoDay } from '@/shared/dates';
import { centsFromYuan } from './money';

/** When a contract holds: first and last day, both included, as moments of those days; `endedOn` when it ended before. */
export interface Term {
  startsOn: string;
  endsOn: string;
  endedOn?: string | null;
}

/** The first instant at which the contract no longer holds. */
export function termEnd({ endsOn, endedOn }: Pick<Term, 'endsOn' | 'endedOn'>): Date {
  return new Date(endOfDay(endedOn ?? endsOn).getTime() + 1);
}

/** Whether two contracts hold on a common day. */
export function overlap(one: Term, other: Term): boolean {
  return new Date(one.startsOn) < termEnd(other) && new Date(other.startsOn) < termEnd(one);
}

/** How a contract stands at `at`. */
export function termState(
  term: Term & { state: string },
  at: Date,
): 'coming' | 'running' | 'lapsed' | 'ended' {
  if (term.state === 'ended' && termEnd(term) <= at) return 'ended';
  if (new Date(term.startsOn) > at) return 'coming';
  return termEnd(term) <= at ? 'lapsed' : 'running';
}

/** 0.45 元 as 45 分; null for what is no amount. Up to 999.99 元 for a square metre and month. */
export function feeFromYuan(typed: string): number | null {
  const cents = centsFromYuan(typed);
  return cents !== null && cents < 100_000 ? cents : null;
}

/** 45 分 as 0.45. */
export function feeInYuan(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** The first instant of the day after. */
export function dayAfter(moment: string): string {
  return new Date(endOfDay(moment).getTime() + 1).toISOString();
}

/** The last day of a period of whole months from `from`: 31 January and one month end on the last of February. */
export function monthsLater(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = toIsoDay(from).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const begun = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  const first = startOfDay(begun.toISOString().slice(0, 10));
  return day > last ? first.toISOString() : startOfDay(toIsoDay(new Date(first.getTime() - 1))).toISOString();
}

/** The rows of a list that was typed one to a line. */
export function listRows(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
