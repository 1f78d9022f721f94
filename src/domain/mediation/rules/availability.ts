import { isCalendarDay, momentAt, toIsoDay } from '@/shared/dates';

/** A stretch of a weekday in which somebody can mediate, in minutes since midnight; Monday is 1. */
export interface WeeklyWindow {
  weekday: number;
  from: number;
  until: number;
}
/** Days of the calendar, both included. */
export interface DaysOff {
  from: string;
  until: string;
}
/** A time that can be chosen, ISO 8601. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const minute = 60_000;
const day = 86_400_000;

/** Minutes since midnight of `9:00`, also with a full-width colon; null when it is no time. */
export function minutesOf(typed: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(typed.trim()) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && Number(minutes) < 60 && total <= 24 * 60 ? total : null;
}

/**
 * Reads `周一 9:00-11:30、14:00-17:00`, one weekday a line. @returns null when a line cannot be read
 */
export function parseWeeklyHours(text: string | null | undefined): WeeklyWindow[] | null {
  const windows: WeeklyWindow[] = [];
  for (const line of linesOf(text)) {
    const [, name, spans] = /^(?:周|星期)([一二三四五六日天])[\s：:]*(.+)$/.exec(line) ?? [];
    if (!name || !spans) return null;
    for (const span of spans.split(/[、,，;；]/)) {
      const [start = '', end = ''] = span.split(/[-—–~至到]+/);
      const from = minutesOf(start);
      const until = minutesOf(end);
      if (from === null || until === null || from >= until) return null;
      windows.push({ weekday: weekdays.indexOf(name === '天' ? '日' : name) + 1, from, until });
    }
  }
  return windows;
}

/** Reads `2026-12-01` or `2026-12-01 至 2026-12-03`, one a line. @returns null when a line cannot be read */
export function parseDaysOff(text: string | null | undefined): DaysOff[] | null {
  const spans: DaysOff[] = [];
  for (const line of linesOf(text)) {
    const [from = '', until = from] = line.split(/\s*(?:至|到|~|—)\s*/);
    if (!isCalendarDay(from) || !isCalendarDay(until) || from > until) return null;
    spans.push({ from, until });
  }
  return spans;
}

const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** For the field in the panel. */
export const checkWeeklyHours = (value: unknown): true | string =>
  parseWeeklyHours(typeof value === 'string' ? value : '') !== null ||
  '请一天写一行，例如：周一 9:00-11:30、14:00-17:00';
export const checkDaysOff = (value: unknown): true | string =>
  parseDaysOff(typeof value === 'string' ? value : '') !== null ||
  '请一段写一行，例如：2026-12-01 至 2026-12-03';

export interface SlotRule {
  windows: readonly WeeklyWindow[];
  daysOff: readonly DaysOff[];
  /** How long one session takes, in minutes. */
  minutes: number;
  /** How many days ahead are offered, beginning with tomorrow: nobody is called for today. */
  days: number;
}

/**
 * The times somebody could mediate, on the city's clock, before anything is booked: each window is cut into sessions from its start.
 * @param at the present moment
 */
export function slotsOf({ windows, daysOff, minutes, days }: SlotRule, at: Date): Slot[] {
  if (minutes < 1) return [];
  const slots: Slot[] = [];
  for (let ahead = 1; ahead <= days; ahead += 1) {
    const isoDay = toIsoDay(new Date(at.getTime() + ahead * day));
    if (daysOff.some(({ from, until }) => from <= isoDay && isoDay <= until)) continue;
    const weekday = ((new Date(`${isoDay}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    const midnight = momentAt(`${isoDay}T00:00`).getTime();
    for (const window of windows.filter((one) => one.weekday === weekday))
      for (let start = window.from; start + minutes <= window.until; start += minutes)
        slots.push({
          startsAt: new Date(midnight + start * minute).toISOString(),
          endsAt: new Date(midnight + (start + minutes) * minute).toISOString(),
        });
  }
  return slots.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Whether two times share a moment; one may end when the other begins. */
export const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
