import { startOfDay, toIsoDay } from '@/shared/dates';

/** When a residency gives rights: from its first instant, up to and without its last. ISO 8601 or Date. */
export interface ResidencyTerm {
  from: Date | string;
  until?: Date | string | null;
}

/** Whether the residency gives rights at this instant. */
export function residencyCovers({ from, until }: ResidencyTerm, at: Date): boolean {
  if (new Date(from).getTime() > at.getTime()) return false;
  return !until || at.getTime() < new Date(until).getTime();
}

/**
 * The first instant without rights for somebody who moves out on a day of the city's calendar: its very beginning, so that
 * there is no hour in which two households use one home's voice. A residency that began later that day never gave rights.
 */
export function rightsEnd(from: Date | string, day: Date | string): Date {
  const start = startOfDay(toIsoDay(day));
  const began = new Date(from);
  return start.getTime() < began.getTime() ? began : start;
}
