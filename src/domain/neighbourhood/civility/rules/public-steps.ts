import { monthAfter, monthOf, monthsBetween } from '@/shared/months';
import { type MonthCount, type PublicMonths, publicMonths } from './public-months';

/** A reported event: the month it was held in, when it was reported, what it saved in 分. */
export interface ReportedEvent {
  id: string;
  month: string;
  reportedAt: string;
  saving: number;
}

/** What becomes public at once, at the beginning of a month. */
export interface PublicBatch<Event extends ReportedEvent = ReportedEvent> {
  step: string;
  least: number;
  events: Event[];
}

const beginOf = (month: string): string => new Date(`${month}-01T00:00:00+08:00`).toISOString();

/** The months at whose beginning something may become public: a month of events is complete at the end of the next. */
export function stepsOf(events: readonly ReportedEvent[], at: Date): string[] {
  const first = events.map(({ month }) => month).toSorted()[0];
  return first ? monthsBetween(monthAfter(first, 2), monthOf(at)) : [];
}

/**
 * What is public of family events, in the steps it became so: at the beginning of a month everything of the months before the last that
 * was reported until then, and only when it is `least` events. What comes late waits for others: whoever looks before and after
 * learns the sum of no fewer.
 */
export function publicBatches<Event extends ReportedEvent>(
  events: readonly Event[],
  leastAt: (step: string) => number,
  at: Date,
): PublicBatch<Event>[] {
  let waiting = [...events];
  const batches: PublicBatch<Event>[] = [];
  for (const step of stepsOf(events, at)) {
    const isDue = ({ month, reportedAt }: Event) =>
      month <= monthAfter(step, -2) && new Date(reportedAt).toISOString() < beginOf(step);
    const due = waiting.filter(isDue);
    const least = Math.max(1, leastAt(step));
    if (due.length < least) continue;
    batches.push({ step, least, events: due });
    waiting = waiting.filter((event) => !isDue(event));
  }
  return batches;
}

/** The figures of all steps together; each number is a sum of numbers that are of `least` events and never change again. */
export function publicFigures(batches: readonly PublicBatch[]): PublicMonths {
  const figures = batches.map(({ events, least }) => publicMonths(countsOf(events), least));
  const months = new Map<string, MonthCount>();
  for (const { month, n, saving } of figures.flatMap((one) => one.months)) {
    const before = months.get(month);
    months.set(month, { month, n: n + (before?.n ?? 0), saving: saving + (before?.saving ?? 0) });
  }
  return {
    months: [...months.values()].toSorted((a, b) => b.month.localeCompare(a.month)),
    rest: together(figures.flatMap(({ rest }) => rest ?? [])),
    total: together(figures.flatMap(({ total }) => total ?? [])),
  };
}

function countsOf(events: readonly ReportedEvent[]): MonthCount[] {
  const counts = new Map<string, MonthCount>();
  for (const { month, saving } of events) {
    const before = counts.get(month);
    counts.set(month, { month, n: 1 + (before?.n ?? 0), saving: saving + (before?.saving ?? 0) });
  }
  return [...counts.values()];
}

function together(parts: readonly { n: number; saving: number }[]) {
  if (parts.length === 0) return null;
  return {
    n: parts.reduce((sum, { n }) => sum + n, 0),
    saving: parts.reduce((sum, { saving }) => sum + saving, 0),
  };
}
