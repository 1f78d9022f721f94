import { startOfDay, toIsoDay } from '@/shared/dates';
import { monthOf } from '@/shared/months';
import type { DisputeOutcome, DisputeType } from '../labels';

/** What is counted of cases, and what one case adds; pure. Nothing that is counted says what a case was about. */

const outcomeCounters = ['settled', 'failed', 'declined', 'refused', 'withdrawn'] as const;
export type Counter = 'filed' | 'written' | 'oral' | (typeof outcomeCounters)[number] | `days-${number}`;
export type Counts = Partial<Record<Counter, number>>;

/** More days than are told apart: what took longer counts as this. */
export const mostDays = 400;

/** Of a case, what decides where and as what it counts. Moments are ISO 8601. */
export interface CountedDispute {
  type: DisputeType;
  organization: string;
  registeredAt: string;
  acceptedAt: string | null;
  outcome: DisputeOutcome | null;
  endedAt: string | null;
  settledAt: string | null;
  settledForm: 'written' | 'oral' | null;
}

export const countedColumns = [
  'type',
  'organization',
  'registeredAt',
  'acceptedAt',
  'outcome',
  'endedAt',
  'settledAt',
  'settledForm',
] as const satisfies readonly (keyof CountedDispute)[];

/** Where something counts: the month in the city, the organisation that has the case, its type. */
export interface Position {
  month: string;
  organization: string;
  type: string;
}
export interface Contribution extends Position {
  counts: Counts;
}

/** What a case adds: to the month in which it was registered, and to the one in which it ended. */
export function contributionsOf(row: CountedDispute): Contribution[] {
  const at = { organization: row.organization, type: row.type };
  const filed = { month: monthOf(row.registeredAt), ...at, counts: { filed: 1 } };
  if (!row.outcome || !row.endedAt) return [filed];
  return [filed, { month: monthOf(row.endedAt), ...at, counts: endedCounts(row, row.outcome) }];
}

function endedCounts(row: CountedDispute, outcome: DisputeOutcome): Counts {
  if (outcome !== 'settled') return { [outcome]: 1 };
  const days = daysToSettle(row);
  return {
    settled: 1,
    ...(row.settledForm ? { [row.settledForm]: 1 } : {}),
    ...(days === null ? {} : { [`days-${days}`]: 1 }),
  };
}

/** How many days from being accepted to the agreement, by the calendar; 0 on the same day, null where one of the two is not known. */
export function daysToSettle({
  acceptedAt,
  settledAt,
}: Pick<CountedDispute, 'acceptedAt' | 'settledAt'>): number | null {
  if (!acceptedAt || !settledAt) return null;
  const start = (moment: string) => startOfDay(toIsoDay(moment)).getTime();
  const days = Math.round((start(settledAt) - start(acceptedAt)) / 86_400_000);
  return Math.min(mostDays, Math.max(0, days));
}

/** Adds `more`, `times` times (-1 takes it away), to `counts` itself. Zeros are left out, so that equal sums look equal. */
export function addCounts(counts: Counts, more: Counts, times = 1): Counts {
  for (const counter of Object.keys(more) as Counter[]) {
    const sum = (counts[counter] ?? 0) + times * (more[counter] ?? 0);
    if (sum === 0) delete counts[counter];
    else counts[counter] = sum;
  }
  return counts;
}

/** The counts as text, always the same for the same counts: how the database keeps them. */
export const countsText = (counts: Counts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b))));

/** The counts in a text of {@link countsText}. */
export const countsIn = (text: string): Counts => JSON.parse(text) as Counts;

export const isNothing = (counts: Counts): boolean => Object.keys(counts).length === 0;

/** The text that names a sum, unique in the database. */
export const cellName = ({ month, organization, type }: Position): string =>
  [month, organization, type].join('|');

/** What changes in the sums when a case becomes another: one entry for each place where something is left. */
export function changesOf(before: CountedDispute | null, after: CountedDispute): Contribution[] {
  const changes = new Map<string, Contribution>();
  const add = (contribution: Contribution, times: 1 | -1) => {
    const { counts, ...position } = contribution;
    const name = cellName(position);
    const change = changes.get(name) ?? { ...position, counts: {} };
    addCounts(change.counts, counts, times);
    changes.set(name, change);
  };
  for (const one of before ? contributionsOf(before) : []) add(one, -1);
  for (const one of contributionsOf(after)) add(one, 1);
  return [...changes.values()].filter(({ counts }) => !isNothing(counts));
}
