import { type Actor, isStaff } from '@/access';
import { fail } from '@/shared/errors';
import { type PartySubject, partiesOf } from './parties';

/**
 * The tracking link opens nothing to staff signed in: of them only the account that filed the request, and does not handle
 * it, acts for itself. @throws DomainError forbidden with `message`
 */
export function requireRequesterSelf(actor: Actor, request: PartySubject, message: string): void {
  if (isStaff(actor) && !partiesOf(actor, request).includes('requester')) fail('forbidden', { message });
}
