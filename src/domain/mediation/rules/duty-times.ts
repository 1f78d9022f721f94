import { momentAt, toIsoDay } from '@/shared/dates';
import { minutesOf, type Slot } from './availability';

/** For the field in the panel: `9:00`. */
export const checkDutyTimes = (value: unknown): true | string =>
  (typeof value === 'string' && minutesOf(value) !== null) || '请写成 9:00 这样';

/** A turn of duty on the city's clock; null where its hours are none. Pure. */
export function dutySpan({ day, from, until }: { day: string; from: string; until: string }): Slot | null {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === null || end === null || start >= end) return null;
  const midnight = momentAt(`${toIsoDay(day)}T00:00`).getTime();
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString();
  return { startsAt: at(start), endsAt: at(end) };
}
