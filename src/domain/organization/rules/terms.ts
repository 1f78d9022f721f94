import { endOfDay } from '@/shared/dates';
import type { FieldMessages } from '@/shared/errors';

/** A moment as stored (ISO text) or as a Date; null or undefined when open. */
export type Moment = Date | string | null | undefined;

const time = (moment: Moment) => (moment ? new Date(moment).getTime() : null);

const lastInstant = (moment: Moment) => (moment ? endOfDay(moment).getTime() : null);

/** Problems of a term: it may not end before it starts. Returns a message per field. */
export function checkTerm(startsOn: Moment, endsOn: Moment): FieldMessages {
  const [start, end] = [time(startsOn), time(endsOn)];
  if (start === null) return { startsOn: '请填写任期开始日期' };
  return end !== null && end < start ? { endsOn: '任期结束不能早于开始' } : {};
}

/** How a dual post stands at `at`: not yet begun, in office, or ended (by hand or because its term ran out). */
export function dualPostState(
  post: { startsOn: Moment; endsOn?: Moment; endedOn?: Moment },
  at: Date,
): 'coming' | 'active' | 'ended' {
  const [start, end, ended] = [time(post.startsOn), lastInstant(post.endsOn), time(post.endedOn)];
  if (ended !== null && ended <= at.getTime()) return 'ended';
  if (end !== null && end < at.getTime()) return 'ended';
  return start !== null && start > at.getTime() ? 'coming' : 'active';
}

/** How a promise stands at `at`: kept, cancelled, due in the future, or overdue. */
export function linkageState(
  linkage: { status: string; dueOn: Moment },
  at: Date,
): 'promised' | 'overdue' | 'delivered' | 'cancelled' {
  if (linkage.status === 'delivered' || linkage.status === 'cancelled') return linkage.status;
  const due = lastInstant(linkage.dueOn);
  return due !== null && due < at.getTime() ? 'overdue' : 'promised';
}

/** Problems of a linkage: two parties at least, none twice, not due before it was agreed. */
export function checkLinkage(linkage: {
  parties: readonly string[];
  agreedOn: Moment;
  dueOn: Moment;
}): FieldMessages {
  const problems: FieldMessages = {};
  if (new Set(linkage.parties).size < 2) problems.parties = '至少要有两个不同的参加方';
  const [agreed, due] = [time(linkage.agreedOn), time(linkage.dueOn)];
  if (agreed !== null && due !== null && due < agreed) problems.dueOn = '兑现日期不能早于约定日期';
  return problems;
}

/** Whether a member's name may be shown in public at this moment: recorded consent, not withdrawn (PIPL art. 25). */
export function nameIsPublic(member: {
  publicConsent?: boolean | null;
  consentedAt?: Moment;
  status?: string | null;
}): boolean {
  return member.publicConsent === true && Boolean(member.consentedAt) && member.status !== 'left';
}
