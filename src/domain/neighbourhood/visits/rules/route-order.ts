import type { StopReason } from '../labels';

/** What decides when a household should be visited. */
export interface HouseholdToVisit {
  id: string;
  /** 3号楼1单元302, for the order of those that are due on one day. */
  name: string;
  /** ISO 8601; null when nobody was ever met there. */
  lastMetAt: string | null;
  /** Somebody there needs to be looked after more. */
  care: boolean;
}

/** After how many days a household is due again. */
export interface VisitIntervals {
  days: number;
  careDays: number;
}

const day = 86_400_000;

/** When the next visit is due, in milliseconds; what was never visited is due since always. */
export function dueAt({ lastMetAt, care }: HouseholdToVisit, { days, careDays }: VisitIntervals): number {
  if (lastMetAt === null) return Number.NEGATIVE_INFINITY;
  return new Date(lastMetAt).getTime() + (care ? careDays : days) * day;
}

/** Whether nobody was met there for longer than it should be. */
export const isOverdue = (household: HouseholdToVisit, intervals: VisitIntervals, at: Date): boolean =>
  dueAt(household, intervals) < at.getTime();

/** Whoever needs care and is due comes first, then who is due the longest; those due alike by their doors. */
export function routeOrder<Household extends HouseholdToVisit>(
  households: readonly Household[],
  intervals: VisitIntervals,
  at: Date,
): Household[] {
  const rank = (household: Household) => (household.care && isOverdue(household, intervals, at) ? 0 : 1);
  return households.toSorted((a, b) => {
    const byCare = rank(a) - rank(b);
    if (byCare !== 0) return byCare;
    const [one, other] = [dueAt(a, intervals), dueAt(b, intervals)];
    if (one !== other) return one < other ? -1 : 1;
    return a.name.localeCompare(b.name, 'zh', { numeric: true }) || a.id.localeCompare(b.id);
  });
}

/**
 * Why a household stands on the route, as it is kept. That somebody needs care is not kept with it: it is asked anew for whoever may
 * know, and gone once it is taken back.
 */
export function reasonOf(lastMetAt: string | null, { days }: VisitIntervals, at: Date): StopReason {
  if (lastMetAt === null) return 'never';
  const isLong = isOverdue({ id: '', name: '', lastMetAt, care: false }, { days, careDays: days }, at);
  return isLong ? 'long' : 'recent';
}

/** Of so many households that should be visited, how many were; whole per cent, rounded down so that 100 means all. Null of none. */
export const coveragePercent = (visited: number, households: number): number | null =>
  households === 0 ? null : Math.floor((Math.min(visited, households) * 100) / households);
