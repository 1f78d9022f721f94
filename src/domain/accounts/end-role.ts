import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole, inForceAt } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { writeEnd } from './end-grants';

/**
 * Ends a role now. The row stays, with its end and the reason.
 * @throws DomainError forbidden, not-found, validation (no reason), invalid-state (ended already, or the last administrator's)
 */
export async function endRole({
  payload,
  actor,
  id,
  reason,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
  reason: string;
}): Promise<void> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  if (reason.trim() === '') fail('validation', { fields: { reason: '请写明结束原因' } });
  await inTransaction({ payload, actor }, async (req) => {
    const at = now();
    const { docs } = await payload.find({
      collection: 'role-assignments',
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    });
    const grant = docs[0] ?? fail('not-found');
    if (grant.until && new Date(grant.until).getTime() <= at.getTime()) {
      fail('invalid-state', { message: '这个角色已经结束。' });
    }
    if (grant.role === 'administrator') await keepOneAdministrator(req, { exceptGrant: id });
    await writeEnd(req, { actor, grant, reason: reason.trim() });
  });
}

/**
 * Refuses what would leave nobody to administer.
 * @throws DomainError invalid-state
 */
export async function keepOneAdministrator(
  req: PayloadRequest,
  { exceptGrant, exceptUser }: { exceptGrant?: string; exceptUser?: string },
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'role-assignments',
    where: {
      and: [{ role: { equals: 'administrator' } }, { 'user.active': { equals: true } }, inForceAt(now())],
    },
    select: { user: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const left = docs.filter(({ id, user }) => id !== exceptGrant && String(user) !== exceptUser);
  if (docs.length > 0 && left.length === 0) {
    fail('invalid-state', { message: '这是最后一位系统管理员，请先授权另一位。' });
  }
}
