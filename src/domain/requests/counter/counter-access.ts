import { type Actor, coversPlace, hasRole, type Place } from '@/access';

const everywhere = ['administrator', 'operator', 'supervisor'] as const;

/** Whether the person takes requests in on behalf of others at all. */
export function mayUseCounter(actor: Actor): boolean {
  return hasRole(actor, ...everywhere, 'community-staff');
}

/** Whether they may do so for this place: the service centre everywhere, a community's staff for their own community. */
export function mayTakeInFor(actor: Actor, place: Place): boolean {
  return hasRole(actor, ...everywhere) || coversPlace(actor, ['community-staff'], place);
}
