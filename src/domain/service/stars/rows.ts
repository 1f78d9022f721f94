import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import type { Place, PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { AppealState, EvidenceState, RoundState } from './labels';
import type { GradeCounts } from './rules/grades';
import type { PeriodKind } from './rules/rule-set';

/** The place columns of everything here. */
export const placeColumns = ['township', 'community', 'grid', 'compound', 'building'] as const;

/** A round as stored. Moments are ISO 8601; `from` and `to` are the first and the last instant of the period. */
export interface RoundRow extends PlaceColumns {
  id: string;
  number: string;
  name: string;
  state: RoundState;
  periodKind: PeriodKind;
  from: string;
  to: string;
  /** Null for the whole city. */
  organization: string | null;
  organizationName: string;
  ruleSet: string;
  ruleVersion: string;
  appraisalDays: number;
  appraisalClosesAt: string | null;
  rosterAt: string | null;
  appraisalClosedAt: string | null;
  computedAt: string | null;
  members: number;
  exempt: number;
  appraisers: number;
  appealDays: number;
  announcedAt: string | null;
  appealsUntil: string | null;
  confirmedAt: string | null;
  meeting: string | null;
  decision: string | null;
  frozenAt: string | null;
  hash: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  createdByName: string;
  toldStage: number;
  /** Where the batch that is under way has come to. */
  cursor: string | null;
}

/** A member in a round as stored. Points are hundredths. */
export interface ResultRow extends PlaceColumns {
  id: string;
  round: string;
  member: string;
  memberName: string;
  user: string | null;
  organization: string;
  organizationName: string;
  cameFrom: string | null;
  exempt: boolean | null;
  exemptReason: string | null;
  total: number | null;
  stars: number | null;
  missing: number | null;
  rank: number | null;
  grade3: number | null;
  grade2: number | null;
  grade1: number | null;
  grade0: number | null;
  stale: boolean | null;
  frozenAt: string | null;
}

export const resultColumns = [
  'round',
  'member',
  'memberName',
  'user',
  'organization',
  'organizationName',
  'cameFrom',
  'exempt',
  'exemptReason',
  'total',
  'stars',
  'missing',
  'rank',
  'grade3',
  'grade2',
  'grade1',
  'grade0',
  'stale',
  'frozenAt',
  ...placeColumns,
] as const;

/** A plus or minus with evidence as stored. */
export interface EvidenceRow extends PlaceColumns {
  id: string;
  round: string;
  member: string;
  memberName: string;
  user: string | null;
  item: string;
  itemName: string;
  units: number;
  on: string;
  evidence: string;
  state: EvidenceState;
  enteredBy: string | null;
  enteredByName: string;
  refusal: string | null;
}

/** An appeal as stored. */
export interface AppealRow extends PlaceColumns {
  id: string;
  round: string;
  result: string;
  member: string;
  memberName: string;
  user: string | null;
  words: string;
  at: string;
  state: AppealState;
  answer: string | null;
  outcome: string | null;
  /** The account that wrote it down for the member. */
  takenBy: string | null;
  takenByName: string | null;
}

/** What was given to a member when the appraisal ended; undefined as long as it has not been counted. */
export function gradesOf(row: ResultRow): GradeCounts | undefined {
  if (row.grade3 === null) return undefined;
  return { 3: row.grade3, 2: row.grade2 ?? 0, 1: row.grade1 ?? 0, 0: row.grade0 ?? 0 };
}

/** The round with this id; null when there is none. */
export async function roundOf(payload: Payload, id: string, req?: PayloadRequest): Promise<RoundRow | null> {
  if (!isId(id)) return null;
  return (await readRow<RoundRow>(payload, 'star-rounds', id, req)) ?? null;
}

/** The same inside the transaction of a verb. @throws DomainError not-found */
export async function requireRound(req: PayloadRequest, id: string): Promise<RoundRow> {
  return (await roundOf(req.payload, id, req)) ?? fail('not-found', { message: '没有找到这次评星。' });
}

/**
 * A piece of a round's results, from the largest member id down, behind where the last piece ended: along the one index that has both, so
 * that the last piece of twenty thousand costs what the first does.
 */
export function pieceOfResults(
  reading: { payload: Payload; req?: PayloadRequest },
  round: string,
  { behind, limit }: { behind: string | null; limit: number },
): Promise<ResultRow[]> {
  const where = behind ? [{ field: 'member', before: behind }] : [];
  return resultsOf(reading, round, { where, limit, newestBy: 'member' });
}

/** Results of a round that meet all conditions, in a fixed order from the largest id down. */
export function resultsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  round: string,
  {
    where = [],
    limit,
    newestBy = 'id',
  }: { where?: Parameters<typeof leanFind>[2]['where']; limit: number; newestBy?: string },
): Promise<ResultRow[]> {
  return leanFind<ResultRow>(
    payload,
    'star-results',
    { where: [{ field: 'round', equals: round }, ...where], columns: resultColumns, newestBy, limit },
    req,
  );
}

/** The result of one member; null when they are not on the list. */
export async function resultOfMember(
  reading: { payload: Payload; req?: PayloadRequest },
  round: string,
  member: string,
): Promise<ResultRow | null> {
  const [row] = await resultsOf(reading, round, { where: [{ field: 'member', equals: member }], limit: 1 });
  return row ?? null;
}

/** The narrowest place of a row, as a condition on anything that carries place columns; none for the whole city. */
export function insidePlace(place: Place): { field: keyof PlaceColumns; equals: string }[] {
  for (const level of ['building', 'compound', 'grid', 'community', 'township'] as const) {
    const id = place[level];
    if (id) return [{ field: level, equals: id }];
  }
  return [];
}
