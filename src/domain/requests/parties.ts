import { type Actor, hasRole, unitsOf } from '@/access';
import type { Party } from './states';

/** What decides who somebody is to a request. */
export interface PartySubject {
  leadUnit?: string | null;
  requesterAccount?: string | null;
}

/**
 * What the actor is to this request. A person may be several things at once, with one exception: whoever handles a
 * request for its lead unit is never its requester as well, so nobody grades their own work.
 */
export function partiesOf(actor: Actor, request: PartySubject): Party[] {
  const parties: Party[] = [];
  if (actor.via === 'system' || actor.via === 'import') parties.push('system');
  if (hasRole(actor, 'operator', 'administrator')) parties.push('operator');
  if (hasRole(actor, 'supervisor', 'administrator')) parties.push('supervisor');
  const handles = Boolean(request.leadUnit) && unitsOf(actor).includes(String(request.leadUnit));
  if (handles) parties.push('handler');
  const owns = actor.userId !== null && actor.userId === request.requesterAccount;
  if (owns && !handles) parties.push('requester');
  return parties;
}
