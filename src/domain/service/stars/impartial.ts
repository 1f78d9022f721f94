import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { conflictBetween } from '../records/conflicts';

/** Refuses to decide about oneself, or about somebody one has declared a tie with. @throws DomainError forbidden */
export async function requireOther(
  req: PayloadRequest,
  actor: Actor,
  { member, memberName, user }: { member: string; memberName: string; user: string | null },
  message: string,
): Promise<void> {
  const served = { id: member, name: memberName, user };
  const conflict = await conflictBetween({ payload: req.payload, req }, actor, served);
  if (conflict === 'own') fail('forbidden', { message });
  if (conflict === 'declared')
    fail('forbidden', { message: '您和这名党员登记过亲属或利害关系，请让另一位同事来办。' });
}
