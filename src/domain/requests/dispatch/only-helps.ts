import { type Actor, hasRole, unitsOf } from '@/access';

/** Whether the actor could see the request at most because a unit of theirs helps with it; talking to the requester is the lead unit's. */
export function onlyHelps(actor: Actor, request: { leadUnit?: string | null }): boolean {
  const units = unitsOf(actor);
  if (units.length === 0 || (request.leadUnit && units.includes(request.leadUnit))) return false;
  return !hasRole(actor, 'administrator', 'operator', 'supervisor', 'community-staff');
}
