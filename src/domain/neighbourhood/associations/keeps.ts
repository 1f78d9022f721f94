import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace, type RoleName } from '@/access';
import { leanFind, readRow } from '@/database';
import type { Place } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { type AssociationMemberRow, type AssociationRow, termHolds } from './association-row';

export const associationKeepers: readonly RoleName[] = [
  'administrator',
  'community-staff',
  'branch-secretary',
];

/**
 * Whether the actor keeps the associations of a place: its community's staff, the secretary of the community's branch, and the secretary of
 * a grid those of the grid.
 */
export const keepsAssociations = (actor: Actor, place: Place): boolean =>
  coversPlace(actor, associationKeepers, place);

const columns = [
  'association',
  'personName',
  'role',
  'publicist',
  'appraiser',
  'elder',
  'user',
  'member',
  'household',
  'note',
  'from',
  'until',
  'endedAt',
  'endReason',
  'publicConsent',
  'consentedAt',
  'township',
  'community',
  'grid',
  'compound',
  'building',
];
/** More than an association has had members, or anybody terms. */
const most = 500;

/** Every term in an association, or of an account, the newest first. */
export function termsOf(
  payload: Payload,
  of: { association: string } | { user: string },
  req?: PayloadRequest,
): Promise<AssociationMemberRow[]> {
  const where = Object.entries(of).map(([field, equals]) => ({ field, equals: String(equals) }));
  return leanFind(payload, 'association-members', { where, columns, newestBy: 'from', limit: most }, req);
}

/** The terms in force of an account, with the association each is in. */
export async function officesOf(
  payload: Payload,
  user: string | null,
  req?: PayloadRequest,
): Promise<{ term: AssociationMemberRow; association: AssociationRow }[]> {
  if (!user) return [];
  const at = now();
  const terms = (await termsOf(payload, { user }, req)).filter((term) => termHolds(term, at));
  const offices: { term: AssociationMemberRow; association: AssociationRow }[] = [];
  for (const term of terms) {
    const association = await readRow<AssociationRow>(payload, 'associations', term.association, req);
    if (association?.status === 'active') offices.push({ term, association });
  }
  return offices;
}

/** What somebody may do with an association by their roles and by their own term in it. */
export interface Standing {
  keeps: boolean;
  /** Leads it now. */
  leads: boolean;
  /** Is in it now. */
  belongs: boolean;
  term: AssociationMemberRow | null;
}

export async function standingIn(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  actor: Actor,
  association: AssociationRow,
): Promise<Standing> {
  const at = now();
  const terms =
    actor.userId === null || association.status !== 'active'
      ? []
      : (await termsOf(payload, { user: actor.userId }, req)).filter(
          (term) => term.association === association.id && termHolds(term, at),
        );
  const term = terms[0] ?? null;
  return {
    keeps: keepsAssociations(actor, association),
    leads: term?.role === 'leader' || term?.role === 'deputy',
    belongs: term !== null,
    term,
  };
}

/** @throws DomainError forbidden */
export function requireKeeper(actor: Actor, place: Place): void {
  if (!keepsAssociations(actor, place))
    fail('forbidden', {
      message: '协会和队伍由所在社区的干部和支部书记登记；网格的支部书记登记本网格的。请和他们联系。',
    });
}
