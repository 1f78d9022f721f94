import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { accountById } from './account-row';
import { keepOneAdministrator } from './end-role';
import { recordEvent } from './record-event';
import { writeSessions } from './sessions';

interface SwitchUser {
  payload: Payload;
  actor: Actor;
  userId: string;
  reason: string;
}

/**
 * Shuts an account: every session ends in the same transaction, so the next request of a live session is a visitor's.
 * @throws DomainError forbidden, not-found, validation (no reason), invalid-state (oneself, the last administrator, or shut already)
 */
export async function deactivateUser(input: SwitchUser): Promise<void> {
  if (input.actor.userId === input.userId) fail('invalid-state', { message: '不能停用自己的账号。' });
  await switchUser(input, false);
}

/** Opens a shut account again; its roles hold again as far as their terms run. Same errors as {@link deactivateUser}. */
export async function reactivateUser(input: SwitchUser): Promise<void> {
  await switchUser(input, true);
}

async function switchUser({ payload, actor, userId, reason }: SwitchUser, active: boolean): Promise<void> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  if (reason.trim() === '') fail('validation', { fields: { reason: '请写明原因' } });
  await inTransaction({ payload, actor }, async (req) => {
    const account = (await accountById({ payload, req }, userId)) ?? fail('not-found');
    if (account.active === active)
      fail('invalid-state', { message: active ? '账号已启用。' : '账号已停用。' });
    if (!active) await keepOneAdministrator(req, { exceptUser: userId });
    const deactivatedAt = active ? null : now().toISOString();
    await writeSessions(req, account, active ? account.sessions : [], { active, deactivatedAt });
    await recordEvent({
      req,
      actor,
      action: active ? 'user.reactivated' : 'user.deactivated',
      subject: { collection: 'users', id: userId },
      summary: reason.trim(),
    });
  });
}
