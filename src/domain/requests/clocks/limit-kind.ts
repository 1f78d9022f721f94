import type { Limit } from '../limits';
import { dayOf, endOfDay } from '../working-days';

/** How a limit runs: through the hours, by days of the calendar, or by working days. */
export const limitKinds = ['hour', 'working', 'calendar'] as const;
export type LimitKind = (typeof limitKinds)[number];

export const limitKindLabels: Record<LimitKind, string> = {
  hour: '小时',
  working: '工作日',
  calendar: '自然日',
};

/** The kind of a limit. */
export function limitKind({ unit, dayKind }: Limit): LimitKind {
  return unit === 'hour' ? 'hour' : dayKind;
}

/** The kind of a deadline that was counted before kinds were kept: only limits in days end with the day. */
export function kindOfDeadline(due: Date): LimitKind {
  return endOfDay(dayOf(due)).getTime() === due.getTime() ? 'working' : 'hour';
}
