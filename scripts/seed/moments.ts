import { now } from '@/shared/clock';
import { momentAt, toIsoDay } from '@/shared/dates';

/** In milliseconds. */
export const day = 86_400_000;

/** Ten o'clock of today, or of yesterday before that: what people plan begins and ends at hours people choose. */
export function lastMorning(): Date {
  const today = momentAt(`${toIsoDay(now())}T10:00`);
  return today <= now() ? today : new Date(today.getTime() - day);
}

/** Six in the evening of a day that is counted from ten in the morning. */
export const evening = 8 / 24;
