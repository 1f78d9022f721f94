import { type Actor, coversPlace } from '@/access';
import { authorizeKeeper, type Place } from '@/domain/organization';
import { fail } from '@/shared/errors';

/** Whether the person keeps the place and does not serve the property company of this compound as well (双向任职). */
export function isImpartial(actor: Actor, place: Place & { compound: string }): boolean {
  const isKeeper = coversPlace(actor, ['administrator', 'community-staff'], place);
  return isKeeper && !compoundsServed(actor).includes(place.compound);
}

/** The compounds the person is property manager of. */
export function compoundsServed(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, scope }) =>
    role === 'property-manager' && scope.kind === 'compound' ? [scope.id] : [],
  );
}

/**
 * Refuses unless the person keeps the place of the compound, and also whoever serves its property company at the same time: of that
 * compound they neither see who has rated, nor enter a rating, nor review what was written.
 * @throws DomainError forbidden
 */
export function authorizeImpartial(actor: Actor, place: Place & { compound: string }): void {
  authorizeKeeper(actor, place);
  if (!isImpartial(actor, place))
    fail('forbidden', {
      message: '您同时是这个小区的物业经理，不能经手居民的评价，请让社区的其他同事来办。',
    });
}
