import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { bulkInsert } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { idOf, type RequestRow, requestRow } from '../request-row';
import { categoryRoots, categoryTree } from './category-roots';
import {
  type Contribution,
  type CountedRow,
  callContribution,
  contributionOf,
  type EvaluationRow,
  evaluationContribution,
  type Position,
} from './contribution';
import { addTo, countsText, isNothing } from './counters';

/**
 * The one door into the measures: every verb that changes a request calls it in its transaction with the request before
 * and after. What the change means for the sums is appended as rows that nobody else writes, so writers never meet on a
 * sum; a scheduled job folds them in, and readers add the few that wait.
 */
export async function countChange(
  req: PayloadRequest,
  before: CountedRow | null,
  after: CountedRow,
): Promise<void> {
  const rootOf = await categoryRoots(req.payload, [before?.category, after.category], { req });
  await append(req, [
    ...signed(before ? contributionOf(before, rootOf) : null, -1),
    ...signed(contributionOf(after, rootOf), 1),
  ]);
}

/** The same for many new requests at once. */
export async function countNew(req: PayloadRequest, rows: readonly CountedRow[]): Promise<void> {
  const rootOf = await categoryRoots(
    req.payload,
    rows.map(({ category }) => category),
    { req },
  );
  await append(
    req,
    rows.flatMap((row) => signed(contributionOf(row, rootOf), 1)),
  );
}

/** Counts an evaluation where it was given; only a later word about the same answer takes it away again. */
export function countEvaluation(req: PayloadRequest, row: EvaluationRow): Promise<void> {
  return appendEvaluation(req, row, 1);
}

/** Takes away an evaluation that a later word about the same answer has taken the place of. */
export function discountEvaluation(req: PayloadRequest, row: EvaluationRow): Promise<void> {
  return appendEvaluation(req, row, -1);
}

async function appendEvaluation(req: PayloadRequest, row: EvaluationRow, times: 1 | -1): Promise<void> {
  const rootOf = await categoryRoots(req.payload, [row.category], { req });
  await append(req, signed(evaluationContribution(row, rootOf), times));
}

type CountedCall = Parameters<typeof callContribution>[0];

/** Counts calls of the hotline: what was known of them before, and what is known now. */
export async function countCalls(
  req: PayloadRequest,
  before: readonly CountedCall[],
  after: readonly CountedCall[],
): Promise<void> {
  await append(req, [
    ...before.flatMap((call) => signed(callContribution(call), -1)),
    ...after.flatMap((call) => signed(callContribution(call), 1)),
  ]);
}

/** Hook for plain corrections in the admin panel: another category or place moves the request to other sums. */
export const countCorrection: CollectionAfterChangeHook = async ({ req, doc, previousDoc, operation }) => {
  if (req.context.verb || operation !== 'update') return;
  const after = await requestRow(req.payload, String(doc.id), req);
  const stood: Partial<RequestRow> = {};
  for (const column of ['category', 'township', 'community'] as const)
    stood[column] = idOf(previousDoc?.[column]);
  await countChange(req, { ...after, ...stood }, after);
};

/**
 * Hook of the categories: when a branch moves under another one, everything is asked to be counted again, because each
 * request counts under the category of the first level.
 */
export const recountMovedBranch: CollectionAfterChangeHook = async ({ req, doc, previousDoc, operation }) => {
  if (operation !== 'update' || idOf(doc.parent) === idOf(previousDoc?.parent)) return doc;
  await touchPages(req, categoryTree);
  await bulkInsert(req.payload, req, 'request-measure-changes', [
    { kind: 'rebuild', month: '', at: now().toISOString(), counts: countsText({}) },
  ]);
  return doc;
};

function signed(
  contribution: Contribution | null,
  times: 1 | -1,
): { contribution: Contribution; times: number }[] {
  return contribution ? [{ contribution, times }] : [];
}

/** One row per place in the sums; what takes away and adds the same there leaves no row. */
async function append(
  req: PayloadRequest,
  changes: readonly { contribution: Contribution; times: number }[],
): Promise<void> {
  const rows = new Map<string, Contribution>();
  for (const { contribution, times } of changes) {
    const { counts, ...position } = contribution;
    const name = nameOf(position);
    const row = rows.get(name) ?? { ...position, counts: {} };
    addTo(row.counts, counts, times);
    rows.set(name, row);
  }
  const at = now().toISOString();
  const left = [...rows.values()].filter(({ counts }) => !isNothing(counts));
  await bulkInsert(
    req.payload,
    req,
    'request-measure-changes',
    left.map((row) => ({ ...row, kind: 'change', at, counts: countsText(row.counts) })),
  );
}

function nameOf({
  month,
  township,
  community,
  category,
  unit,
  channel,
  ofPart,
}: Position & { ofPart: boolean }) {
  return [month, township, community, category, unit, channel, ofPart].join('|');
}
