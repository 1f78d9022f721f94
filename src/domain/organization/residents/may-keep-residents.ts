import { type Actor, hasRole } from '@/access';

/** Whether the person registers residents at all; each verb asks for the place besides. */
export function mayKeepResidents(actor: Actor): boolean {
  return hasRole(actor, 'administrator', 'community-staff');
}
