/**
 * Dates as people in the city read them: always Asia/Shanghai (UTC+8, no summer time since 1991), whatever the
 * server's time zone is. What goes in is a moment: a Date or an ISO string with an offset.
 */
const zone = 'Asia/Shanghai';

/** From here on the city's time is UTC+8 without exception; before, summer time was tried from 1986 to 1991. */
const steadySince = Date.UTC(1992, 0, 1);
const offset = 8 * 60 * 60 * 1000;

const oldTimes = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** The moment shifted so that its UTC fields read as the city's clock: some fifty times faster than asking Intl. */
function cityClock(moment: Date | string): Date {
  const date = moment instanceof Date ? moment : new Date(moment);
  const time = date.getTime();
  if (Number.isNaN(time)) throw new RangeError(`not a moment in time: ${String(moment)}`);
  return new Date(time + (time >= steadySince ? offset : oldOffset(date)));
}

function oldOffset(date: Date): number {
  const name = oldTimes.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, hours = '8', minutes = '0', seconds = '0'] = /GMT\+(\d+)(?::(\d+))?(?::(\d+))?/.exec(name) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** 2026年11月23日（星期一） */
export function formatDate(moment: Date | string): string {
  const clock = cityClock(moment);
  return `${dayOf(clock)}（星期${weekdays[clock.getUTCDay()]}）`;
}

/** 2026年11月23日 14:05 */
export function formatDateTime(moment: Date | string): string {
  const clock = cityClock(moment);
  return `${dayOf(clock)} ${timeOf(clock)}`;
}

/** 2026年11月23日, where the weekday says nothing */
export function formatPlainDay(moment: Date | string): string {
  return dayOf(cityClock(moment));
}

/** 2026年11月23日 14:05:09, where the order of records counts */
export function formatDateTimeSeconds(moment: Date | string): string {
  const clock = cityClock(moment);
  return `${dayOf(clock)} ${timeOf(clock)}:${two(clock.getUTCSeconds())}`;
}

/** 11月23日, for lists in which the year is clear */
export function formatDay(moment: Date | string): string {
  const clock = cityClock(moment);
  return `${clock.getUTCMonth() + 1}月${clock.getUTCDate()}日`;
}

/** 14:05 */
export function formatTime(moment: Date | string): string {
  return timeOf(cityClock(moment));
}

/** 2026-11-23: the calendar day in the city, for files, keys and `<time>` */
export function toIsoDay(moment: Date | string): string {
  return cityClock(moment).toISOString().slice(0, 10);
}

/** 2026-11-23T14:05: the city's clock as an `<input type="datetime-local">` wants it */
export function toIsoMinute(moment: Date | string): string {
  return cityClock(moment).toISOString().slice(0, 16);
}

function dayOf(clock: Date): string {
  return `${clock.getUTCFullYear()}年${clock.getUTCMonth() + 1}月${clock.getUTCDate()}日`;
}

function timeOf(clock: Date): string {
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
}

/**
 * The first moment of a calendar day in the city.
 * @param isoDay `2026-11-23`
 * @throws RangeError when it is not a day of the calendar
 */
export function startOfDay(isoDay: string): Date {
  if (!isCalendarDay(isoDay)) throw new RangeError(`not a calendar day: ${isoDay}`);
  const utc = new Date(`${isoDay}T00:00:00Z`);
  const guess = new Date(utc.getTime() - offset);
  return guess.getTime() >= steadySince ? guess : new Date(utc.getTime() - oldOffset(guess));
}

/** The last instant of a moment's day in the city: what ends on a day still counts that day. */
export function endOfDay(moment: Date | string): Date {
  return new Date(startOfDay(toIsoDay(moment)).getTime() + 86_400_000 - 1);
}

/**
 * The moment at which the city's clock shows this minute.
 * @param isoMinute `2026-11-23T14:05`, as `<input type="datetime-local">` gives it
 * @throws RangeError when it is not a minute of the calendar
 */
export function momentAt(isoMinute: string): Date {
  const moment = /T\d{2}:\d{2}$/.test(isoMinute) ? parseMoment(isoMinute) : null;
  if (!moment) throw new RangeError(`not a minute of the calendar: ${isoMinute}`);
  return moment;
}

/** Whether a text is a day of the calendar, as `2026-11-23`. */
export function isCalendarDay(isoDay: string): boolean {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) ? new Date(`${isoDay}T00:00:00Z`) : null;
  return utc !== null && !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(isoDay);
}

/** A day, or a time without an offset as `<input type="datetime-local">` sends it. */
const cityText = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?)?$/;
const textWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The moment a person typed or a system sent: ISO 8601 with an offset is taken as it stands; without one it is read on the
 * city's clock, because a browser says neither its zone nor the city's; a bare day is its first moment.
 * @returns null when it is neither
 */
export function parseMoment(text: string): Date | null {
  const [, day, hours, minutes = '0', seconds = '0'] = cityText.exec(text) ?? [];
  if (day === undefined) {
    const exact = textWithOffset.test(text) ? new Date(text) : null;
    return exact && !Number.isNaN(exact.getTime()) ? exact : null;
  }
  if (Number(hours ?? 0) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const start = isCalendarDay(day) ? startOfDay(day) : null;
  const past = (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return start && new Date(start.getTime() + past);
}
