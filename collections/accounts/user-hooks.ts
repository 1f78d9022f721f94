import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload';
import { checkPassword } from '@/domain/accounts/password-rules';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

const replaced: readonly string[] = ['login', 'forgotPassword', 'resetPassword'];

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
 * A new password keeps the rules and is dated; an account that is not active has no sessions.
 * @throws DomainError validation
 */
export const guardAccount: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const password: unknown = data.password;
  const account = { ...originalDoc, ...data };
  const next = { ...data };
  if (typeof password === 'string' && password !== '') {
    const problem = checkPassword(password, [account.username, account.name]);
    if (problem) fail('validation', { message: problem, fields: { password: problem } });
    next.passwordSetAt = now().toISOString();
  }
  if (account.active === false) next.sessions = [];
  return next;
};
