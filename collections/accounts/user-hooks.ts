import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { recordEvent } from '@/domain/accounts';
import { ownWords } from '@/domain/accounts/own-words';
import { checkPassword } from '@/domain/accounts/password-rules';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

const replaced: readonly string[] = ['login', 'forgotPassword', 'resetPassword', 'refresh', 'unlock'];

/**
 * Payload's own sign-in and reset know neither our limits nor the second factor, and write the whole account back from an
 * earlier read; the verbs of this domain stand in their place.
 * @throws DomainError forbidden
 */
export const closeBackDoors: CollectionBeforeOperationHook = ({ operation }) => {
  if (replaced.includes(operation)) {
    fail('forbidden', { detail: `users.${operation} is replaced by the sign-in verbs` });
  }
};

/**
 * A new password keeps the rules, is dated, and is an event of its own when somebody else sets it; an account that is not active has no
 * sessions. One's own password is changed by `changePassword`, which asks for the present one.
 * @throws DomainError validation, forbidden
 */
export const guardAccount: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const password: unknown = data.password;
  const account = { ...originalDoc, ...data };
  const next = { ...data };
  if (typeof password === 'string' && password !== '') {
    const updates = operation === 'update';
    const own = updates ? await ownWords({ payload: req.payload, req }, String(account.id)) : [];
    const problem = checkPassword(password, [account.username, account.name, ...own]);
    if (problem) fail('validation', { message: problem, fields: { password: problem } });
    next.passwordSetAt = now().toISOString();
    if (updates) await recordReset(req, String(account.id));
  }
  if (account.active === false) next.sessions = [];
  return next;
};

async function recordReset(req: PayloadRequest, userId: string): Promise<void> {
  const actor = await actorOf(req);
  if (actor.userId === userId) {
    const message = '修改自己的密码，请到“我的账号”（/me/password），要先输入现在的密码。';
    fail('forbidden', { message, fields: { password: message } });
  }
  const subject = { collection: 'users', id: userId };
  await recordEvent({ req, actor, action: 'user.password-reset', subject });
}
