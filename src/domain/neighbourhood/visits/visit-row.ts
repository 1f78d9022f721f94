import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { newId } from '@/shared/ids';
import type { Became, FindingKind, FindingState, StopReason, StopState, VisitState } from './labels';

/** A round of one day as stored. */
export interface VisitRow extends PlaceColumns {
  id: string;
  number: string;
  walker: string | null;
  walkerName: string;
  /** First moment of the day. */
  day: string;
  /** 2026-11 */
  month: string;
  where: string;
  state: VisitState;
  stops: number;
  met: number;
  away: number;
  findings: number;
  startedAt: string | null;
  endedAt: string | null;
  endReason: string | null;
}

/** A door on a route. */
export interface StopRow extends PlaceColumns {
  id: string;
  visit: string;
  household: string;
  name: string;
  order: number;
  reason: StopReason;
  state: StopState;
  at: string | null;
  /** When somebody was met there before this round, once somebody was met on it; null when nobody ever was. */
  metBefore: string | null;
}

/** What was found at a door. */
export interface FindingRow extends PlaceColumns {
  id: string;
  number: string;
  visit: string;
  stop: string;
  household: string;
  /** 3号楼1单元302: for those who answer for the place. */
  householdName: string;
  /** Whose round it was noted on: they read it. */
  walker: string | null;
  walkerName: string;
  /** Who was at the door and noted it; see `noterOf`. */
  notedBy: string | null;
  notedByName: string | null;
  kind: FindingKind;
  words: string | null;
  state: FindingState;
  at: string;
  month: string;
  becameKind: Became | null;
  becameId: string | null;
  becameNumber: string | null;
  becameAt: string | null;
  becameByName: string | null;
  /** In one word, where what it became says so itself (a dispute, whose course nobody here may see). */
  outcome: string | null;
  outcomeAt: string | null;
  settleNote: string | null;
}

type NotedRow = Pick<FindingRow, 'walker' | 'walkerName' | 'notedBy' | 'notedByName'>;

/** Who noted a finding; of rows from before it was kept, whoever walked the round. */
export const noterOf = ({
  walker,
  walkerName,
  notedBy,
  notedByName,
}: NotedRow): { user: string | null; name: string } =>
  notedByName ? { user: notedBy, name: notedByName } : { user: walker, name: walkerName };

/** The row, written anew, so that of two verbs at once one meets the other's write. @throws DomainError not-found */
export async function holdVisit(req: PayloadRequest, id: string): Promise<VisitRow> {
  const row = await rowOf<VisitRow>(req, 'visits', id, '次走访');
  await updateColumns(req, 'visits', id, { holdKey: newId() });
  return row;
}

/** @throws DomainError not-found */
export async function holdFinding(req: PayloadRequest, id: string): Promise<FindingRow> {
  const row = await rowOf<FindingRow>(req, 'visit-findings', id, '条走访发现');
  await updateColumns(req, 'visit-findings', id, { holdKey: newId() });
  return row;
}
