import { momentAt, toIsoDay } from '@/shared/dates';
import { minutesOf, type Slot } from './availability';

/** For the field in the panel: `9:00`. */
export const checkDutyTimes = (value: unknown): true | string =>
  (typeof value === 'string' && minutesOf(value) !== null) || '请写成 9:00 这样';

/** For the second of the two; what is no time the field of it says by itself. */
export const checkDutyEnd = (value: unknown, from: unknown): true | string => {
  const checked = checkDutyTimes(value);
  if (checked !== true) return checked;
  const [start, end] = [from, value].map((one) => minutesOf(String(one)));
  return (
    start === null ||
    (end ?? 0) > (start ?? 0) ||
    '要比“从几点”晚。过夜的值班分两条写：当天写到 24:00，第二天从 0:00 写起'
  );
};

/** A turn of duty on the city's clock; null where its hours are none. Pure. */
export function dutySpan({ day, from, until }: { day: string; from: string; until: string }): Slot | null {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === null || end === null || start >= end) return null;
  const midnight = momentAt(`${toIsoDay(day)}T00:00`).getTime();
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString();
  return { startsAt: at(start), endsAt: at(end) };
}
