import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { accountById } from './account-row';
import { ownWords } from './own-words';
import { hashPassword, verifyPassword } from './password-hash';
import { checkPassword } from './password-rules';
import { recordEvent } from './record-event';
import { closeAllSessions } from './sessions';
import { forgetTries, takeTry } from './sign-in-limits';

export interface ChangePassword {
  payload: Payload;
  actor: Actor;
  /** Empty for an account that never had a password (signed in by phone). */
  current: string;
  next: string;
  repeated: string;
  /** The session that stays; all others end. */
  sessionId?: string;
}

/**
 * Changes one's own password. All other sessions end.
 * @throws DomainError unauthenticated, too-many, validation with a message beside the field
 */
export async function changePassword({
  payload,
  actor,
  current,
  next,
  repeated,
  sessionId,
}: ChangePassword): Promise<void> {
  if (!isSignedIn(actor)) return fail('unauthenticated');
  const { userId } = actor;
  const account = (await accountById({ payload }, userId)) ?? fail('unauthenticated');
  const problem = checkPassword(next, [
    account.username,
    account.name,
    ...(await ownWords({ payload }, userId)),
  ]);
  if (problem) fail('validation', { message: problem, fields: { next: problem } });
  if (next !== repeated) fail('validation', { fields: { repeated: '两次输入的新密码不一样' } });
  await takeTry('account', `password:${userId}`);
  if (account.passwordSetAt && !(await verifyPassword(account, current))) {
    fail('validation', { fields: { current: '现在的密码不正确' } });
  }
  await forgetTries('account', `password:${userId}`);
  const stored = await hashPassword(next);
  await inTransaction({ payload, actor }, async (req) => {
    const data = { ...stored, passwordSetAt: now().toISOString() };
    await payload.db.updateOne({ collection: 'users', id: userId, data, req, returning: false });
    await closeAllSessions(req, userId, sessionId);
    await recordEvent({
      req,
      actor,
      action: 'user.password-changed',
      subject: { collection: 'users', id: userId },
    });
  });
}
