import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { openEmailToken } from './email-token';
import { preferenceRows } from './preferences';

/**
 * Confirms an e-mail address by the link that was sent to it; whoever holds the link may, signed in or not. Safe to repeat.
 * @throws DomainError not-found when the link is too old, or the address was changed since
 */
export async function confirmEmail(call: { payload: Payload; actor: Actor; token: string }): Promise<void> {
  const { payload, actor, token } = call;
  const opened = openEmailToken(token) ?? tooOld();
  await inTransaction({ payload, actor }, async (req) => {
    const [row] = await preferenceRows(payload, [opened.user], req);
    if (!row?.addressIndex || !opened.fits(row.addressIndex)) return tooOld();
    if (row.confirmedAt) return;
    await payload.db.updateOne({
      collection: 'notification-preferences',
      id: String(row.id),
      data: { confirmedAt: now().toISOString() },
      req,
      returning: false,
    });
    await recordEvent({
      req,
      actor,
      action: 'notification-preferences.confirmed',
      subject: { collection: 'notification-preferences', id: opened.user },
    });
  });
}

function tooOld(): never {
  fail('not-found', { message: '这个链接已经过期，或者邮箱已经改过。请在“通知设置”里再发一次。' });
}
