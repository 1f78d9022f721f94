import { calendarKnown, holidayName, isWorkingDay, statutoryHoliday } from '@/domain/requests';
import { formatDate, formatDay, startOfDay, toIsoDay } from '@/shared/dates';
import type { HolidayRule } from '../labels';
import { type Span, spansOf } from './spans';

/** What is open on one day, whatever the week says. */
export interface OpeningException {
  /** `2026-12-05` */
  day: string;
  /** `9:00-12:00 14:00-17:00`; empty is closed all day. */
  hours: string;
  note: string | null;
}

export interface OpeningRules {
  /** Seven texts like `9:00-12:00 14:00-17:00`, Monday first; an empty one is closed. */
  weekly: readonly string[];
  holidays: HolidayRule;
  exceptions: readonly OpeningException[];
}

export interface Opening {
  isOpen: boolean;
  /** When it closes (open) or opens next (closed); null when it never closes, or no day of the next two months is open. */
  changesAt: Date | null;
  /** 现在开放，到17:30 · 明天9:00开 */
  words: string;
  /** Why today is not as in other weeks. */
  note: string | null;
  /** What is said lies in a year whose holidays nobody has announced yet; null where it is certain. */
  provisionalYear: number | null;
}

const dayLength = 86_400_000;
const daysAhead = 62;
const wholeDay = 1440;

const dayAfter = (day: string, count = 1): string =>
  toIsoDay(new Date(startOfDay(day).getTime() + count * dayLength));
const momentOf = (day: string, minutes: number): Date =>
  new Date(startOfDay(day).getTime() + minutes * 60_000);
const yearOf = (day: string): number => Number(day.slice(0, 4));
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/**
 * The hours of one day in the city, in order: an exception counts before holidays, holidays before the week. On a weekend day that
 * people work (调休) a station that is closed on weekends has the hours of Monday.
 */
export function hoursOn(rules: OpeningRules, day: string): { spans: Span[]; note: string | null } {
  const exception = rules.exceptions.find((one) => one.day === day);
  if (exception) return { spans: spansOf(exception.hours) ?? [], note: exception.note || '当天另有安排' };
  const weekday = weekdayOf(day);
  const own = spansOf(rules.weekly[weekday] ?? '') ?? [];
  if (rules.holidays === 'weekly') return { spans: own, note: null };
  const holiday = holidayOn(day);
  if (holiday) return { spans: [], note: `${holiday}放假` };
  if (own.length === 0 && weekday >= 5 && isWorkingDay(day))
    return { spans: spansOf(rules.weekly[0] ?? '') ?? [], note: '调休上班' };
  return { spans: own, note: null };
}

/** By the notice of the year; before there is one, the days that are off in any year. */
function holidayOn(day: string): string | undefined {
  if (!calendarKnown(yearOf(day))) return statutoryHoliday(day);
  return isWorkingDay(day) ? undefined : holidayName(day);
}

/** The exceptions announced from today on, for so many days, the next first, of one day the one that counts: they stand where people look before they go. Pure. */
export function comingExceptions(rules: OpeningRules, at: Date, days = 14): OpeningException[] {
  const today = toIsoDay(at);
  const last = dayAfter(today, days);
  return rules.exceptions
    .filter(({ day }, index, all) => all.findIndex((one) => one.day === day) === index)
    .filter(({ day }) => today <= day && day <= last)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** Whether it is open at this moment, on the city's clock, and what changes next. Pure. */
export function openingAt(rules: OpeningRules, at: Date): Opening {
  const today = toIsoDay(at);
  const { spans, note } = hoursOn(rules, today);
  const minutes = (at.getTime() - startOfDay(today).getTime()) / 60_000;
  const current = spans.find(({ from, until }) => from <= minutes && minutes < until);
  if (current) {
    const changesAt = closesAt(rules, today, current);
    return {
      isOpen: true,
      changesAt,
      words: openWords(changesAt, today),
      note,
      provisionalYear: provisional(rules, [today]),
    };
  }
  const next = opensAt(rules, today, minutes);
  return {
    isOpen: false,
    changesAt: next,
    words: next ? closedWords(next, today) : '近期没有开放安排',
    note,
    provisionalYear: provisional(rules, [today, ...(next ? [toIsoDay(next)] : [])]),
  };
}

/** The first year without a notice among the days that were asked. */
function provisional({ holidays, exceptions }: OpeningRules, days: readonly string[]): number | null {
  if (holidays === 'weekly') return null;
  // An announced day is certain whatever the notice will say.
  const asked = days.filter((day) => !exceptions.some((one) => one.day === day));
  return asked.map(yearOf).find((year) => !calendarKnown(year)) ?? null;
}

/** The end of a span, over midnights where the next day begins at once; null when it goes on for two months. */
function closesAt(rules: OpeningRules, day: string, span: Span): Date | null {
  let [on, until] = [day, span.until];
  for (let ahead = 1; until === wholeDay && ahead <= daysAhead; ahead += 1) {
    const tomorrow = hoursOn(rules, dayAfter(on)).spans.find(({ from }) => from === 0);
    if (!tomorrow) return momentOf(on, until);
    [on, until] = [dayAfter(on), tomorrow.until];
  }
  return until === wholeDay ? null : momentOf(on, until);
}

function opensAt(rules: OpeningRules, today: string, minutes: number): Date | null {
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = dayAfter(today, ahead);
    const next = hoursOn(rules, day).spans.find(({ from }) => ahead > 0 || from > minutes);
    if (next) return momentOf(day, next.from);
  }
  return null;
}

function openWords(until: Date | null, today: string): string {
  if (!until) return '现在开放（全天）';
  return `现在开放，到${dayWords(toIsoDay(new Date(until.getTime() - 1)), today)}${clock(until, true)}`;
}

const closedWords = (next: Date, today: string): string =>
  `${dayWords(toIsoDay(next), today) || '今天'}${clock(next, false)}开`;

/** Nothing for today, 明天 for tomorrow, otherwise the date. */
function dayWords(day: string, today: string): string {
  if (day === today) return '';
  if (day === dayAfter(today)) return '明天';
  return day.slice(0, 4) === today.slice(0, 4)
    ? formatDay(startOfDay(day)) + formatDate(startOfDay(day)).slice(-5)
    : formatDate(startOfDay(day));
}

/** 9:00; midnight at the end of a day is 24:00. */
function clock(moment: Date, isEnd: boolean): string {
  const minutes = Math.round((moment.getTime() - startOfDay(toIsoDay(moment)).getTime()) / 60_000);
  if (minutes === 0 && isEnd) return '24:00';
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
