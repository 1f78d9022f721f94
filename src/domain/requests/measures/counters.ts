import { declineGrounds, grades, outcomes } from '../labels';

/** Upper ends of the classes of first-contact times, in minutes; what took longer is in one more class. */
export const contactClasses = [
  15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 7200, 10_080, 21_600,
] as const;

/**
 * Everything that is counted, as whole numbers. A request adds to each at most once; evaluations and calls once each.
 * What only the clock on the wall decides (overdue now) is not kept but read when it is asked for.
 */
export const counters = [
  'filed',
  'merged',
  ...declineGrounds.map((ground) => `declined-${ground}` as const),
  'cancelled',
  'handled',
  'answered',
  'closed',
  'paused-now',
  'on-time',
  'late',
  'no-limit',
  'extended',
  'paused',
  'reopened',
  'dispatched',
  'contact-on-time',
  'contact-late',
  'contact-no-limit',
  ...[...contactClasses, Number.POSITIVE_INFINITY].map((_, index) => `contact-class-${index}` as const),
  'awaiting',
  'unevaluated',
  'not-asked',
  'evaluations',
  ...outcomes.map((outcome) => outcome),
  ...grades.map((grade) => `grade-${grade}` as const),
  'calls',
  'calls-answered',
  'calls-prompt',
  'overdue',
  'contact-overdue',
] as const;
export type Counter = (typeof counters)[number];

/** Whole numbers by counter; what is not named is zero. */
export type Counts = Partial<Record<Counter, number>>;

/** The number of `counter`. */
export function countOf(counts: Counts, counter: Counter): number {
  return counts[counter] ?? 0;
}

/** Adds `more`, `times` times (-1 takes it away), to `counts` itself. Zeros are left out, so equal sums look equal. */
export function addTo(counts: Counts, more: Counts, times = 1): Counts {
  for (const counter of Object.keys(more) as Counter[]) {
    const sum = countOf(counts, counter) + times * countOf(more, counter);
    if (sum === 0) delete counts[counter];
    else counts[counter] = sum;
  }
  return counts;
}

/** Whether nothing is counted. */
export function isNothing(counts: Counts): boolean {
  return Object.keys(counts).length === 0;
}

/** The counts as text, always the same for the same counts: how the database keeps them. */
export function countsText(counts: Counts): string {
  return JSON.stringify(
    Object.fromEntries(counters.flatMap((counter) => (counts[counter] ? [[counter, counts[counter]]] : []))),
  );
}

/** The counts in a text of {@link countsText}. */
export function countsIn(text: string): Counts {
  return JSON.parse(text) as Counts;
}
