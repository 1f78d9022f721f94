import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { accountById } from './account-row';
import { recordEvent } from './record-event';
import { writeSessions } from './sessions';

/**
 * Takes the dynamic codes off an account whose owner lost phone and backup codes; every session ends. The next sign-in asks an
 * administrator to set them up anew. Not for oneself: a borrowed session must not shed its own second factor.
 * @throws DomainError forbidden, not-found, validation (no reason), invalid-state (oneself, or none in force)
 */
export async function resetTotp({
  payload,
  actor,
  userId,
  reason,
}: {
  payload: Payload;
  actor: Actor;
  userId: string;
  reason: string;
}): Promise<void> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  if (actor.userId === userId) {
    fail('invalid-state', { message: '不能重置自己的动态口令，请联系另一位系统管理员。' });
  }
  if (reason.trim() === '') fail('validation', { fields: { reason: '请写明原因' } });
  await inTransaction({ payload, actor }, async (req) => {
    const account = (await accountById({ payload, req }, userId)) ?? fail('not-found');
    if (!account.totpEnabledAt && !account.totpSecretCipher) {
      fail('invalid-state', { message: '这个账号没有启用动态口令。' });
    }
    await writeSessions(req, account, [], {
      totpEnabledAt: null,
      totpSecretCipher: null,
      totpBackupDigests: null,
    });
    await recordEvent({
      req,
      actor,
      action: 'user.totp-reset',
      subject: { collection: 'users', id: userId },
      summary: reason.trim(),
    });
  });
}
