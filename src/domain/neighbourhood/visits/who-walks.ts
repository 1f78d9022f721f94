import { type Actor, coversPlace, type RoleName } from '@/access';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';

/** Who goes from door to door: staff, secretaries and group leaders, and the members of a building's group in their own building. */
const walkers: readonly RoleName[] = ['community-staff', 'branch-secretary'];

/** Who answers for a place, and so may know whom nobody has visited and who needs care. Leaders and administrators see counts. */
export const answerers: readonly RoleName[] = ['community-staff', 'branch-secretary'];

/** Who sees counts by place. */
export const countReaders: readonly RoleName[] = [
  'administrator',
  'city-leader',
  'township-leader',
  'community-staff',
  'branch-secretary',
];

/** Whether the actor visits households of this place; a Party member only those of the building or grid of their group. */
export function walksAt(actor: Actor, place: Place): boolean {
  if (actor.via === 'system') return true;
  if (coversPlace(actor, walkers, place)) return true;
  const own: Place = { building: place.building ?? null, grid: place.grid ?? null };
  return coversPlace(actor, ['party-member'], own);
}

/** Whether there is any part of a community the actor goes round, out of any of their roles; see `partsToWalk`. */
export const hasPartToWalk = (actor: Actor): boolean =>
  actor.grants.some(
    ({ role, scope: { kind } }) =>
      (walkers.includes(role) && ['community', 'grid', 'building'].includes(kind)) ||
      (role === 'party-member' && ['grid', 'building'].includes(kind)),
  );

export const answersFor = (actor: Actor, place: Place): boolean =>
  actor.via === 'system' || coversPlace(actor, answerers, place);

/** @throws DomainError forbidden */
export function requireAnswer(actor: Actor, place: Place): void {
  if (!answersFor(actor, place))
    fail('forbidden', { message: '只有管这一片的社区干部、支部书记和党小组长能看、能办。' });
}
