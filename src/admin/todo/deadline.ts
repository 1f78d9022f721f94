import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';

/** How near a deadline is, in words and as a class of urgency. */
export interface Deadline {
  text: string;
  urgency: 'overdue' | 'soon' | 'later';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Words for a deadline given as an ISO moment: never by colour alone. */
export function describeDeadline(dueAt: string, at: Date = now()): Deadline {
  const left = new Date(dueAt).getTime() - at.getTime();
  if (left < 0) return { text: `已超期 ${length(-left)}`, urgency: 'overdue' };
  if (left < DAY) return { text: `还剩 ${length(left)}`, urgency: 'soon' };
  return { text: `${formatDateTime(new Date(dueAt))} 前`, urgency: 'later' };
}

function length(milliseconds: number): string {
  if (milliseconds >= DAY) return `${Math.floor(milliseconds / DAY)} 天`;
  if (milliseconds >= HOUR) return `${Math.floor(milliseconds / HOUR)} 小时`;
  return `${Math.max(1, Math.floor(milliseconds / 60_000))} 分钟`;
}
