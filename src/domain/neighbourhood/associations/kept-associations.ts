import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { readRow } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { AssociationMemberRow, AssociationRow } from './association-row';
import { associationKeepers, officesOf, type Standing, standingIn, termsOf } from './keeps';
import { orderedTerms } from './order-terms';

/** Where the actor keeps associations, as a condition. */
export const associationPlaces = (actor: Actor) =>
  placeCondition(actor, { roles: associationKeepers, lowest: 'building' });

/** The associations the actor keeps, and those they are in. @throws DomainError unauthenticated */
export async function keptAssociations(
  payload: Payload,
  actor: Actor,
  page: number,
): Promise<{ items: AssociationRow[]; own: AssociationRow[]; keeps: boolean; page: number; pages: number }> {
  if (actor.userId === null) fail('unauthenticated');
  const own = (await officesOf(payload, actor.userId)).map(({ association }) => association);
  const place = associationPlaces(actor);
  if (place === false) return { items: [], own, keeps: false, page: 1, pages: 1 };
  const { docs, totalPages } = await payload.db.find<AssociationRow & { id: string }>({
    collection: 'associations',
    where: place === true ? {} : place,
    sort: ['status', '-number'],
    limit: 20,
    page,
  });
  return {
    items: docs as unknown as AssociationRow[],
    own,
    keeps: true,
    page,
    pages: Math.max(1, totalPages),
  };
}

export interface AssociationSheet {
  association: AssociationRow;
  standing: Standing;
  terms: AssociationMemberRow[];
}

/** An association with everybody ever in it, for those who keep or lead it, and its members. @throws DomainError unauthenticated, not-found, forbidden */
export async function associationSheet(
  payload: Payload,
  actor: Actor,
  id: string,
): Promise<AssociationSheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const association = await readRow<AssociationRow>(payload, 'associations', id);
  if (!association) fail('not-found', { message: '没有找到这个协会或队伍。' });
  const standing = await standingIn({ payload }, actor, association);
  if (!standing.keeps && !standing.belongs)
    fail('forbidden', { message: '只有社区的干部、支部书记和本会（队）的成员能看名单。' });
  return { association, standing, terms: orderedTerms(await termsOf(payload, { association: id }), now()) };
}
