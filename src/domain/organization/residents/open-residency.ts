import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { fail } from '@/shared/errors';
import { type ResidencyRow, residenciesOf } from './residency-row';

/** Whether the residency is the actor's own. */
export function isOwnResidency(actor: Actor, row: ResidencyRow): boolean {
  return actor.userId !== null && row.user === actor.userId;
}

/**
 * A residency that is in force, read in the caller's transaction, for whoever lives by it or keeps its community: that there is
 * one is nobody else's business. @throws DomainError not-found, invalid-state (ended)
 */
export async function openResidency(req: PayloadRequest, actor: Actor, id: string): Promise<ResidencyRow> {
  const [row] = await residenciesOf(req.payload, { id }, req);
  const mayKnow =
    row && (isOwnResidency(actor, row) || coversPlace(actor, ['administrator', 'community-staff'], row));
  if (!mayKnow) fail('not-found', { message: '没有找到这条住户登记。' });
  if (row.until) fail('invalid-state', { message: '这条住户登记已经结束了。' });
  return row;
}
