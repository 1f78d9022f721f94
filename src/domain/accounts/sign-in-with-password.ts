import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { type AccountRow, accountByName } from './account-row';
import { countFailure, isLocked } from './failed-tries';
import { afterFirstFactor, type SignInOutcome } from './finish-sign-in';
import { verifyPassword } from './password-hash';
import { recordEvent } from './record-event';
import { forgetTries, giveBack, takeTry } from './sign-in-limits';
import { selfActor, type Visit } from './visit';

/** The one answer to every wrong pair, also for accounts that do not exist, are locked or deactivated. */
export const wrongCredentials = '账号或密码不正确。连续输错 5 次会暂停登录 10 分钟。';

/**
 * Signs in with a username (or the mobile number of a profile) and a password. Limits by address and by account count before anything
 * is hashed; an unknown account costs the same time and gets the same answer as a wrong password.
 * @returns a session, or a ticket when a dynamic code is still to come
 * @throws DomainError too-many; unauthenticated with {@link wrongCredentials}
 */
export async function signInWithPassword({
  username,
  password,
  ...visit
}: Visit & { username: string; password: string }): Promise<SignInOutcome> {
  const name = spellingOf(username);
  await takeTry('address', visit.address);
  await takeTry('account', name);
  const account = await accountByName(visit, name);
  const right = await verifyPassword(account, password.slice(0, 1000));
  if (!account || !right || !account.active || isLocked(account)) return refuse(visit, account);
  await Promise.all([giveBack('address', visit.address), forgetTries('account', name)]);
  return afterFirstFactor(visit, account, 'password');
}

/** One spelling per account name, so that other ways to write a phone number give no further tries. */
function spellingOf(typed: string): string {
  const phone = normalizePhone(typed);
  return isMobilePhone(phone) ? phone : typed.trim().toLowerCase().slice(0, 200);
}

async function refuse(visit: Visit, account: AccountRow | null): Promise<never> {
  const actor = selfActor(visit, null);
  await inTransaction({ payload: visit.payload, actor }, async (req) => {
    const subject = { collection: 'users', id: account?.id ?? 'unknown' };
    await recordEvent({ req, actor, action: 'user.sign-in-refused', subject, summary: 'password' });
    if (account && !isLocked(account)) await countFailure(req, account);
  });
  return fail('unauthenticated', { message: wrongCredentials });
}
