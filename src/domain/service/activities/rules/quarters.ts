import { z } from 'zod';

const quarter = 15 * 60 * 1000;

/** The most hours that one day's activity is worth: nobody serves longer on end. */
export const mostQuarters = 48;

/** How many quarters of an hour a stretch is worth: begun ones count from their half on, so under eight minutes none; at most twelve hours. */
export function quartersBetween(from: Date | string, until: Date | string): number {
  const length = new Date(until).getTime() - new Date(from).getTime();
  return Math.min(mostQuarters, Math.max(0, Math.round(length / quarter)));
}

/** Hours as somebody types them, in quarters; null when it is no multiple of a quarter between none and the most. */
export function quartersFromHours(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(text)) return null;
  const quarters = Number(text) * 4;
  return Number.isInteger(quarters) && quarters >= 0 && quarters <= mostQuarters ? quarters : null;
}

/** Hours as a verb takes them; what nobody can mean becomes one that the verb refuses in its own words. */
export const hoursFromTyped = (typed: string): number => (quartersFromHours(typed) ?? Number.NaN) / 4;

const uneven = '时长要是一刻钟的倍数，如1.5，最多12小时';

/** Hours that a verb is given, under the name their field has in every form; in quarters once they are read. */
export const hoursInput = z
  .number({ error: uneven })
  .min(0, '时长不能小于0')
  .max(mostQuarters / 4, '时长最多12小时')
  .multipleOf(0.25, uneven)
  .transform((hours) => hours * 4);
