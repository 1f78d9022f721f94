import type { Payload, PayloadRequest } from 'payload';
import type { Grade, Outcome } from '../labels';
import type { EvaluationReason, EvaluationSource, VisitOutcome } from './labels';

/** The requester's word about one answer. */
export interface EvaluationRow {
  id: string;
  round: number;
  solved: Outcome;
  satisfaction: Grade;
  reasons: EvaluationReason[];
  /** A later word about the same answer took its place. */
  superseded: boolean;
  comment: string | null;
  /** Null of what was counted before this was kept. */
  source: EvaluationSource | null;
  recordedByName: string | null;
  at: string;
}

/** One call back. */
export interface VisitRow {
  id: string;
  round: number;
  attempt: number;
  outcome: VisitOutcome;
  readBack: boolean;
  note: string | null;
  recordedByName: string;
  at: string;
}

/** The words about a request, oldest first. */
export async function evaluationsOf(
  payload: Payload,
  request: string,
  req?: PayloadRequest,
): Promise<EvaluationRow[]> {
  const { docs } = await payload.db.find<EvaluationRow & Record<string, unknown>>({
    collection: 'request-evaluations',
    where: { request: { equals: request } },
    sort: ['round', 'at'],
    limit: 50,
    pagination: false,
    req,
  });
  return docs.map((row) => ({
    id: String(row.id),
    round: row.round,
    solved: row.solved,
    satisfaction: row.satisfaction,
    reasons: row.reasons ?? [],
    superseded: Boolean(row.superseded),
    comment: row.comment ?? null,
    source: row.source ?? null,
    recordedByName: row.recordedByName ?? null,
    at: row.at,
  }));
}

/** The calls back about a request, oldest first. */
export async function visitsOf(payload: Payload, request: string): Promise<VisitRow[]> {
  const { docs } = await payload.db.find<VisitRow & Record<string, unknown>>({
    collection: 'return-visits',
    where: { request: { equals: request } },
    sort: 'at',
    limit: 50,
    pagination: false,
  });
  return docs.map((row) => ({
    id: String(row.id),
    round: row.round,
    attempt: row.attempt,
    outcome: row.outcome,
    readBack: Boolean(row.readBack),
    note: row.note ?? null,
    recordedByName: row.recordedByName,
    at: row.at,
  }));
}
