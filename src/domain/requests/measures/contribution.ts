import { monthOf } from '@/shared/months';
import type { Grade, Outcome } from '../labels';
import type { RequestRow } from '../request-row';
import { openStates, type RequestState } from '../states';
import { type Counter, type Counts, contactClasses } from './counters';

/** Where something counts. Ids; `category` is the one of the first level. */
export interface Position {
  /** `2026-11`: the month in which the request was sent (Asia/Shanghai). */
  month: string;
  township: string | null;
  community: string | null;
  category: string | null;
  unit: string | null;
  channel: string | null;
}

/** What one request, evaluation or call adds to the measures. */
export interface Contribution extends Position {
  /** What belongs to a part of a split request counts at the unit of the part only: the whole stands for all of them elsewhere. */
  ofPart: boolean;
  counts: Counts;
}

/** What of a request is counted. */
export type CountedRow = Pick<
  RequestRow,
  | 'state'
  | 'submittedAt'
  | 'receivedAt'
  | 'township'
  | 'community'
  | 'category'
  | 'channel'
  | 'leadUnit'
  | 'partOf'
  | 'mergedInto'
  | 'declineGround'
  | 'dispatchedAt'
  | 'firstContactAt'
  | 'firstContactDueAt'
  | 'repliedAt'
  | 'dueAt'
  | 'extensionCount'
  | 'pausedTotal'
  | 'pausedAt'
  | 'reopenCount'
  | 'evaluatedAt'
  | 'evaluationDueAt'
>;

/** The columns behind {@link CountedRow}. */
export const countedColumns = [
  'state',
  'submittedAt',
  'receivedAt',
  'township',
  'community',
  'category',
  'channel',
  'leadUnit',
  'partOf',
  'mergedInto',
  'declineGround',
  'dispatchedAt',
  'firstContactAt',
  'firstContactDueAt',
  'repliedAt',
  'dueAt',
  'extensionCount',
  'pausedTotal',
  'pausedAt',
  'reopenCount',
  'evaluatedAt',
  'evaluationDueAt',
] as const satisfies readonly (keyof CountedRow)[];

/** Finds the category of the first level above another. */
export type RootOf = (category: string | null) => string | null;

/** What a request adds, whatever the time is now; null for a part that was taken back. Pure. */
export function contributionOf(row: CountedRow, rootOf: RootOf): Contribution | null {
  if (row.state === 'withdrawn') return null;
  const ofPart = row.partOf !== null && row.partOf !== undefined;
  return { ...positionOf(row, rootOf), ofPart, counts: countsOf(row, ofPart) };
}

/** Where a request counts. */
export function positionOf(
  row: Pick<CountedRow, 'submittedAt' | 'township' | 'community' | 'category' | 'leadUnit' | 'channel'>,
  rootOf: RootOf,
): Position {
  return {
    month: monthOf(row.submittedAt),
    township: row.township ?? null,
    community: row.community ?? null,
    category: rootOf(row.category ?? null),
    unit: row.leadUnit ?? null,
    channel: row.channel ?? null,
  };
}

function countsOf(row: CountedRow, ofPart: boolean): Counts {
  const counted: Counter[] = ofPart ? [] : ['filed', ...wordsMissing(row)];
  if (row.state === 'declined') {
    if (row.declineGround) counted.push(`declined-${row.declineGround}`);
  } else if (row.state === 'cancelled') counted.push('cancelled');
  else if (row.mergedInto) counted.push('merged');
  else counted.push('handled', ...handling(row));
  return Object.fromEntries(counted.map((counter) => [counter, 1]));
}

/** Of a request that is handled on its own. */
function handling(row: CountedRow): Counter[] {
  const counted: Counter[] = [];
  if (isAnswered(row.state)) counted.push('answered', timeliness(row));
  if (row.state === 'closed') counted.push('closed');
  if (row.state === 'paused') counted.push('paused-now');
  if ((row.extensionCount ?? 0) > 0) counted.push('extended');
  if ((row.pausedTotal ?? 0) > 0 || row.pausedAt) counted.push('paused');
  if ((row.reopenCount ?? 0) > 0) counted.push('reopened');
  return [...counted, ...contact(row)];
}

function isAnswered(state: RequestState): boolean {
  return !openStates.includes(state);
}

/** The answer of the last round against the limit of that round; what came answered from elsewhere has no limit of ours. */
function timeliness({ repliedAt, dueAt }: CountedRow): Counter {
  if (!dueAt || !repliedAt) return 'no-limit';
  return time(repliedAt) <= time(dueAt) ? 'on-time' : 'late';
}

/** Only what was sent to a unit; an answer without a contact before it is the first contact. */
function contact(row: CountedRow): Counter[] {
  if (!row.dispatchedAt) return [];
  const at = row.firstContactAt ?? (isAnswered(row.state) ? row.repliedAt : null);
  if (!at) return ['dispatched'];
  const minutes = (time(at) - time(row.receivedAt ?? row.submittedAt)) / 60_000;
  const found = contactClasses.findIndex((upper) => minutes <= upper);
  const index = found === -1 ? contactClasses.length : found;
  const due = row.firstContactDueAt;
  const kept = due ? (time(at) <= time(due) ? 'contact-on-time' : 'contact-late') : 'contact-no-limit';
  return ['dispatched', kept, `contact-class-${index}` as Counter];
}

/** Whose word is missing: asked and still time, asked and time over, never asked. */
function wordsMissing({ state, evaluatedAt, evaluationDueAt }: CountedRow): Counter[] {
  if (state === 'evaluation') return ['awaiting'];
  if (evaluatedAt || (state !== 'closed' && state !== 'answered')) return [];
  return [evaluationDueAt ? 'unevaluated' : 'not-asked'];
}

/** One evaluation as it is kept: where it counts was decided when it was given. */
export interface EvaluationRow {
  submittedAt: string;
  township: string | null;
  community: string | null;
  category: string | null;
  channel: string | null;
  unit: string | null;
  solved: Outcome;
  satisfaction: Grade;
}

/** What an evaluation adds. */
export function evaluationContribution({ unit, ...row }: EvaluationRow, rootOf: RootOf): Contribution {
  const counts: Counts = { evaluations: 1, [row.solved]: 1, [`grade-${row.satisfaction}`]: 1 };
  return {
    ...positionOf({ ...row, leadUnit: unit, channel: row.channel ?? '' }, rootOf),
    ofPart: false,
    counts,
  };
}

/** A call is answered promptly within so many seconds (GB/T 33358-2016). */
export const promptSeconds = 15;

/** What a call of the hotline adds; calls have no place. */
export function callContribution(call: {
  at: string | Date;
  channel: string;
  answered: boolean;
  waitedSeconds: number;
}): Contribution {
  const counts: Counts = { calls: 1 };
  if (call.answered) counts['calls-answered'] = 1;
  if (call.answered && call.waitedSeconds <= promptSeconds) counts['calls-prompt'] = 1;
  const nowhere = { township: null, community: null, category: null, unit: null };
  return { month: monthOf(call.at), ...nowhere, channel: call.channel, ofPart: false, counts };
}

/** What the clock decides at `at`: a limit that has run out, a first contact that has not been made. Pure. */
export function overdueContribution(row: CountedRow, at: Date, rootOf: RootOf): Contribution | null {
  if (!openStates.includes(row.state) || row.mergedInto || row.state === 'merged') return null;
  const counts: Counts = {};
  if (row.state !== 'paused' && row.dueAt && time(row.dueAt) < at.getTime()) counts.overdue = 1;
  const { dispatchedAt, firstContactAt, firstContactDueAt: contactDue } = row;
  if (dispatchedAt && !firstContactAt && contactDue && time(contactDue) < at.getTime())
    counts['contact-overdue'] = 1;
  if (!counts.overdue && !counts['contact-overdue']) return null;
  return { ...positionOf(row, rootOf), ofPart: Boolean(row.partOf), counts };
}

function time(moment: string): number {
  return new Date(moment).getTime();
}
