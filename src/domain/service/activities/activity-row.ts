import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { LinkageKind, PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { ActivityKind, ActivityState } from './labels';

/** An activity as stored: ids for relations, moments as ISO 8601, hours in quarters, money in 分. */
export interface ActivityRow extends PlaceColumns {
  id: string;
  number: string;
  title: string;
  state: ActivityState;
  kind: ActivityKind;
  linkageKind: LinkageKind;
  campaign: string | null;
  organization: string;
  organizationName: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  about: string;
  /** Whom to ask, as everybody may read it. */
  contact: string;
  /** 0 is as many as come. */
  seats: number;
  forMember: boolean | null;
  forResident: boolean | null;
  forVolunteer: boolean | null;
  signUpFrom: string | null;
  signUpUntil: string;
  creditQuarters: number;
  budget: number | null;
  plannedBy: string | null;
  submittedBy: string | null;
  submittedByName: string | null;
  submittedAt: string | null;
  approvedByName: string | null;
  publishedAt: string | null;
  beganAt: string | null;
  doneAt: string | null;
  endReason: string | null;
  signedCount: number | null;
  waitingCount: number | null;
  /** Given out one after the other, so that a waiting list has an order. */
  turns: number | null;
  attendedCount: number | null;
  creditedQuarters: number | null;
  summary: string | null;
  summaryAt: string | null;
  servedCount: number | null;
  cost: number | null;
  payer: string | null;
  photoConsent: string | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export async function activityRow(req: PayloadRequest, id: string): Promise<ActivityRow> {
  const row = await readRow<ActivityRow>(req.payload, 'activities', id, req);
  return row ?? fail('not-found', { message: '没有找到这次活动。' });
}

/**
 * The row, written so that of two verbs about one activity one waits for the other, also on a database that sees conflicts on one
 * document only. What is written is new each time: the same moment again would change nothing, and many who sign up at once would
 * meet at their end only, with all their work done in vain. @throws DomainError not-found
 */
export async function holdActivity(req: PayloadRequest, id: string): Promise<ActivityRow> {
  const row = await activityRow(req, id);
  await updateColumns(req, 'activities', id, { holdKey: newId() });
  return row;
}

/** How many seats are left; null where as many may come as like. */
export const seatsLeft = ({
  seats,
  signedCount,
}: Pick<ActivityRow, 'seats' | 'signedCount'>): number | null =>
  seats === 0 ? null : Math.max(0, seats - (signedCount ?? 0));
