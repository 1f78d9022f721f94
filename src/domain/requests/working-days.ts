import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/**
 * Working days of the People's Republic by the State Council's yearly holiday notices, make-up days (调休) included.
 * We read the data of the package `chinese-days`, not its functions: those shift days in time zones west of Greenwich.
 * All days are calendar days in Asia/Shanghai, written `YYYY-MM-DD`.
 */

const holidays: Record<string, string> = calendar.holidays;
const makeUpDays: Record<string, string> = calendar.workdays;
const dayLength = 86_400_000;
const shanghaiOffset = 8 * 3_600_000;

/** Whether the holiday notice of `year` is known; without it only weekdays can be counted. */
export function calendarKnown(year: number): boolean {
  return holidays[`${year}-10-01`] !== undefined;
}

/** Whether people work on `day` (`YYYY-MM-DD`). */
export function isWorkingDay(day: string): boolean {
  if (makeUpDays[day] !== undefined) return true;
  if (holidays[day] !== undefined) return false;
  return isWeekday(day);
}

/** Whether `day` is a Monday to Friday, whatever the holiday notices say. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The calendar day of `moment` in Asia/Shanghai. */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + shanghaiOffset).toISOString().slice(0, 10);
}

/** The last moment of `day` in Asia/Shanghai. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - shanghaiOffset + dayLength - 1);
}

/** The day after `day`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);
}

/** The outcome of counting: the day, the days off passed over, whether a year's notice was missing on the way. */
export interface CountedDays {
  day: string;
  skipped: string[];
  provisional: boolean;
}

/** Counts `count` working days after `from` (the day itself is not counted, as 民法典 201 has it). */
export function addWorkingDays(from: string, count: number): CountedDays {
  let day = from;
  let left = count;
  const skipped: string[] = [];
  let provisional = false;
  while (left > 0) {
    day = nextDay(day);
    if (!calendarKnown(Number(day.slice(0, 4)))) provisional = true;
    if (isWorkingDay(day)) left -= 1;
    else skipped.push(day);
  }
  return { day, skipped, provisional };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The Chinese name of the holiday on `day`, if it is one (`国庆节`). */
export function holidayName(day: string): string | undefined {
  return holidays[day]?.split(',')[1];
}
