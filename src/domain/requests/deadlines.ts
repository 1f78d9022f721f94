import { formatDay } from '@/shared/dates';
import type { LimitKind } from './clocks/limit-kind';
import type { Limit } from './limits';
import {
  addWorkingDays,
  calendarKnown,
  dayOf,
  endOfDay,
  holidayName,
  isWeekday,
  isWorkingDay,
  nextDay,
  workingDaysBetween,
} from './working-days';

/** A date by which something must happen, with the sentence that explains it to the requester. */
export interface Deadline {
  at: Date;
  reason: string;
  /** A year's holiday notice was missing: counted on weekdays, to be counted again when the notice is out. */
  provisional: boolean;
}

/**
 * The deadline of `limit` counted from `from`. Hours count through; days end at midnight in Asia/Shanghai and the first
 * day is not counted (民法典 201). Working days follow the State Council's holiday notices with 调休.
 * @param since what happened at `from`, for the sentence about a limit in hours
 */
export function deadlineAfter(from: Date, limit: Limit, since = '提交时'): Deadline {
  if (limit.unit === 'hour') {
    return {
      at: new Date(from.getTime() + limit.value * 3_600_000),
      reason: `从${since}起${limit.value}小时内，节假日不顺延。${limit.source}`,
      provisional: false,
    };
  }
  return daysAfter(dayOf(from), limit);
}

/** The deadline when `extra` is granted on top of a deadline that already stands. */
export function extendedDeadline(current: Date, extra: Limit): Deadline {
  const { at, reason, provisional } = deadlineAfter(current, extra, '原期限');
  return { at, provisional, reason: `原期限${formatDay(current)}，延期后${reason}` };
}

/**
 * The deadline after a pause. Time left is kept: to the millisecond when the limit runs in hours, whole days when it runs
 * in days; a deadline that had passed before the pause stays passed by exactly as much.
 */
export function deadlineAfterPause(due: Date, pausedAt: Date, resumedAt: Date, kind: LimitKind): Deadline {
  if (kind === 'hour' || due <= pausedAt) {
    const at = new Date(due.getTime() + (resumedAt.getTime() - pausedAt.getTime()));
    return { at, reason: `原期限${formatDay(due)}，挂起的时间不计，顺延。`, provisional: false };
  }
  const since = `从${formatDay(resumedAt)}恢复办理后接着算。`;
  if (kind === 'calendar') {
    const left = daysBetween(dayOf(pausedAt), dayOf(due));
    const at = endOfDay(addDays(dayOf(resumedAt), left));
    return { at, reason: `挂起时还剩${left}天，${since}`, provisional: false };
  }
  const left = workingDaysBetween(dayOf(pausedAt), dayOf(due));
  const counted = addWorkingDays(firstWorkingDay(dayOf(resumedAt), left), left);
  const { day } = counted;
  const provisional = counted.provisional || !calendarKnown(Number(day.slice(0, 4)));
  return {
    at: endOfDay(day),
    reason: `挂起时还剩${left}个工作日，${since}${provisional ? provisionalNote(day) : ''}`,
    provisional,
  };
}

/** With no whole day left, somebody who goes on on a day off has until the end of the next working day (民法典 203). */
function firstWorkingDay(from: string, left: number): string {
  let day = from;
  while (left === 0 && !isWorkingDay(day)) day = nextDay(day);
  return day;
}

function addDays(from: string, count: number): string {
  let day = from;
  for (let added = 0; added < count; added += 1) day = nextDay(day);
  return day;
}

function daysBetween(from: string, to: string): number {
  return Math.max(
    0,
    Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000),
  );
}

function daysAfter(from: string, { value, dayKind, source }: Limit): Deadline {
  const start = `从${dayLabel(from)}的第二天起`;
  if (dayKind === 'calendar') {
    return {
      at: endOfDay(addDays(from, value)),
      reason: `${start}${value}天内。${source}`,
      provisional: false,
    };
  }
  const { day, skipped, provisional } = addWorkingDays(from, value);
  const reason = `${start}${value}个工作日内${skippedNote(skipped)}。${source}${provisional ? provisionalNote(day) : ''}`;
  return { at: endOfDay(day), reason, provisional };
}

/** Names the days off inside the limit: 周末 and each holiday once. */
function skippedNote(skipped: string[]): string {
  const names = skipped.map((day) => holidayName(day) ?? '周末');
  const unique = [...new Set(names)];
  return unique.length > 0 ? `，${unique.join('、')}不计` : '';
}

function provisionalNote(day: string): string {
  return `${day.slice(0, 4)}年放假安排还没有公布，先按周一至周五计算，公布后会重新计算。`;
}

/**
 * A provisional deadline counted again now that the notice of its year is known. Up to the end of the year before it was
 * counted by the calendar already; from then on every Monday to Friday was taken for a working day, and just as many real
 * working days are given now.
 * @param countedFrom when the count of days began; it matters when that is in the same year
 */
export function recountedDeadline(due: Date, countedFrom: Date, reason: string): Deadline {
  const year = dayOf(due).slice(0, 4);
  const lastKnown = `${Number(year) - 1}-12-31`;
  const begin = dayOf(countedFrom) > lastKnown ? dayOf(countedFrom) : lastKnown;
  let given = 0;
  for (let day = begin; day < dayOf(due); ) {
    day = nextDay(day);
    if (isWeekday(day)) given += 1;
  }
  const { day, skipped, provisional } = addWorkingDays(begin, given);
  const known = reason.replace(/\d{4}年放假安排还没有公布[^。]*。/g, '');
  return {
    at: endOfDay(day),
    reason: `${known}${year}年放假安排公布后重新计算${skippedNote(skipped)}。`,
    provisional,
  };
}

function dayLabel(day: string): string {
  return formatDay(endOfDay(day));
}

/** Whether a provisional deadline can be counted again: the notices of all years up to it are now known. */
export function calendarReaches(at: Date): boolean {
  return calendarKnown(Number(dayOf(at).slice(0, 4)));
}
