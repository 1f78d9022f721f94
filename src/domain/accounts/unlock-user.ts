import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { accountByName } from './account-row';
import { recordEvent } from './record-event';
import { forgetTries } from './sign-in-limits';

/**
 * Opens an account that too many wrong tries have shut for a while.
 * @throws DomainError forbidden, not-found
 */
export async function unlockUser({
  payload,
  actor,
  username,
}: {
  payload: Payload;
  actor: Actor;
  username: string;
}): Promise<void> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  const account = await inTransaction({ payload, actor }, async (req) => {
    const found = (await accountByName({ payload, req }, username)) ?? fail('not-found');
    const data = { loginAttempts: 0, lockUntil: null };
    await payload.db.updateOne({ collection: 'users', id: found.id, data, req, returning: false });
    const subject = { collection: 'users', id: found.id };
    await recordEvent({ req, actor, action: 'user.unlocked', subject });
    return found;
  });
  await Promise.all([
    forgetTries('account', account.username),
    forgetTries('account', `totp:${account.id}`),
    forgetTries('account', `password:${account.id}`),
  ]);
}
