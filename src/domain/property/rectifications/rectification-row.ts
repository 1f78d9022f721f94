import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { rowOf } from '../verb';
import type { ClosedBy, Extension, OriginKind, Payer, RectificationState } from './labels';

/** A rectification as stored: ids for relations, moments as ISO 8601. */
export interface RectificationRow {
  id: string;
  number: string;
  township: string | null;
  community: string | null;
  compound: string;
  company: string | null;
  /** Who is to put it right, by the name people know. */
  responsibleName: string;
  origin: OriginKind;
  originRef: string;
  /** One under way or closed for each origin; the database sees to it. */
  originKey: string;
  originWords: string;
  originRequest: string | null;
  originInspection: string | null;
  title: string;
  problem: string;
  demand: string;
  state: RectificationState;
  /** How often it was begun again because residents said it was not fixed. */
  round: number;
  openedAt: string;
  openedBy: string | null;
  dueAt: string;
  dueReason: string;
  dueProvisional: boolean | null;
  /** When the count of the present deadline began. */
  countedFrom: string;
  /** When the scheduled work has to look at it again; null for never. */
  nextCheckAt: string | null;
  /** The deadline of which everybody was told that it has passed. */
  overdueFor: string | null;
  overdueCount: number | null;
  urgeCount: number | null;
  urgedAt: string | null;
  superviseCount: number | null;
  /** The deadline a supervisor has taken it up for. */
  supervisedFor: string | null;
  extension: Extension | null;
  extensionDays: number | null;
  extensionReason: string | null;
  /** The step that holds the newest report, its photos and its cost. */
  reportStep: string | null;
  reportedAt: string | null;
  reportWords: string | null;
  cost: number | null;
  payer: Payer | null;
  payerName: string | null;
  /** How often residents were asked, and since when and until when they are asked now. */
  askRound: number | null;
  askedAt: string | null;
  askUntil: string | null;
  residentsToldAt: string | null;
  /** Households that have answered in this round of asking. */
  answered: number | null;
  /** Counted when the asking closed. */
  answersFixed: number | null;
  answersNot: number | null;
  closedAt: string | null;
  closedBy: ClosedBy | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export const rectificationRow = (req: PayloadRequest, id: string) =>
  rowOf<RectificationRow>(req, 'rectifications', id, '项整改');

/**
 * The row, written so that of two verbs about it at the same moment one waits for the other, also on a database that sees conflicts on
 * one document only. @throws DomainError not-found
 */
export async function holdRectification(req: PayloadRequest, id: string): Promise<RectificationRow> {
  const row = await rectificationRow(req, id);
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'rectifications', id, data, req, returning: false });
  return row;
}

export const placeOfRow = ({ township, community, compound }: RectificationRow) => ({
  township,
  community,
  grid: null,
  compound,
});
