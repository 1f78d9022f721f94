import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { newId } from '@/shared/ids';
import type { AssociationKind, AssociationRole, AssociationStatus, Elder } from './labels';

/** An association as stored. */
export interface AssociationRow extends PlaceColumns {
  id: string;
  number: string;
  name: string;
  kind: AssociationKind;
  status: AssociationStatus;
  /** First moment of the day; ISO 8601. */
  foundedOn: string;
  venue: string | null;
  /** As everybody may read it. */
  contact: string;
  about: string;
  charter: string | null;
  closedAt: string | null;
  closeReason: string | null;
}

/** Somebody's term in an association. Ended terms stay. */
export interface AssociationMemberRow extends PlaceColumns {
  id: string;
  association: string;
  personName: string;
  role: AssociationRole;
  publicist: boolean | null;
  appraiser: boolean | null;
  elder: Elder | null;
  user: string | null;
  /** The entry in the register of Party members. */
  member: string | null;
  household: string | null;
  note: string | null;
  from: string;
  /** The first moment that no longer belongs to the term; null when it is open. */
  until: string | null;
  endedAt: string | null;
  endReason: string | null;
  publicConsent: boolean | null;
  consentedAt: string | null;
}

/** @throws DomainError not-found */
export const associationRow = (req: PayloadRequest, id: string) =>
  rowOf<AssociationRow>(req, 'associations', id, '个协会或队伍');

/** The row, written anew, so that of two who change its members at once one meets the other's write. @throws DomainError not-found */
export async function holdAssociation(req: PayloadRequest, id: string): Promise<AssociationRow> {
  const row = await associationRow(req, id);
  await updateColumns(req, 'associations', id, { holdKey: newId() });
  return row;
}

/** Whether a term is in force at a moment: begun, not run out, not ended by hand. */
export const termHolds = (
  { from, until, endedAt }: Pick<AssociationMemberRow, 'from' | 'until' | 'endedAt'>,
  at: Date,
): boolean => {
  const moment = at.toISOString();
  return from <= moment && (!until || until > moment) && (!endedAt || endedAt > moment);
};
