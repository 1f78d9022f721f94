import type { PayloadRequest } from 'payload';
import { readRow } from '@/database';
import type { Place } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { AffectedScope, AskingOutcome, MatterState, MatterStep, SourceKind } from './labels';

/** A matter as the verbs see it: ids instead of documents, moments as ISO 8601 text in UTC, amounts in 分. */
export interface MatterRow {
  id: string;
  number: string;
  title: string;
  about: string;
  step: MatterStep;
  state: MatterState;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  branch: string;
  branchName: string;
  origin: SourceKind;
  /** The account that owns the present step. */
  owner: string | null;
  ownerName: string | null;
  /** Since when it has been in the present step. */
  enteredAt: string;
  dueAt: string | null;
  dueReason: string | null;
  openedAt: string;
  openedBy: string | null;
  openedByName: string;
  sourceCount: number | null;
  cares: number | null;
  opinionCount: number | null;
  heard: string | null;
  heardAt: string | null;
  /** The meeting, and the vote, that decided. */
  meeting: string | null;
  vote: string | null;
  resolution: string | null;
  resolvedAt: string | null;
  budget: number | null;
  tasksOpen: number | null;
  tasksConfirmed: number | null;
  cost: number | null;
  affected: AffectedScope | null;
  /** The round of asking that is open now. */
  asking: string | null;
  askRound: number | null;
  askUntil: string | null;
  asked: number | null;
  answered: number | null;
  outcome: AskingOutcome | null;
  /** When everybody asked had been told. */
  toldAt: string | null;
  benefit: string | null;
  benefitAt: string | null;
  householdsServed: number | null;
  followUpOn: string | null;
  followedUpAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  backCount: number | null;
  /** The deadline that was said to have passed. */
  overdueFor: string | null;
  overdueCount: number | null;
  nextCheckAt: string | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export async function matterRow(req: PayloadRequest, id: string): Promise<MatterRow> {
  const row = await readRow<MatterRow>(req.payload, 'matters', id, req);
  if (!row) fail('not-found', { message: '没有找到这个议题。' });
  return row;
}

/**
 * The row, written so that of two verbs about it at the same moment one waits for the other, also on a database that sees conflicts on
 * one document only. @throws DomainError not-found
 */
export async function holdMatter(req: PayloadRequest, id: string): Promise<MatterRow> {
  const row = await matterRow(req, id);
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'matters', id, data, req, returning: false });
  return row;
}

/** The place columns of a row that belongs to a matter. */
export const placeOfMatter = ({
  township,
  community,
  grid,
  compound,
}: Pick<MatterRow, 'township' | 'community' | 'grid' | 'compound'>): Required<Omit<Place, 'building'>> => ({
  township,
  community,
  grid,
  compound,
});
