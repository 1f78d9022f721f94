import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import type { AccountRow } from './account-row';
import { usersConfig } from './users-config';

/** Whether the account is shut for a while after too many wrong tries. */
export function isLocked(account: AccountRow): boolean {
  return account.lockUntil !== null && account.lockUntil.getTime() > now().getTime();
}

/**
 * Counts one wrong try against the account, in the transaction of the event about it: an unknown name costs one commit too, and parallel tries in all
 * processes count together. The try that fills the measure shuts the account for the configured time and starts the count again.
 */
export async function countFailure(req: PayloadRequest, account: AccountRow): Promise<void> {
  const { payload } = req;
  const { maxLoginAttempts, lockTime } = usersConfig(payload).auth;
  const row = await payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: { loginAttempts: { $inc: 1 } },
    select: { loginAttempts: true },
    req,
  });
  const tries = row && 'loginAttempts' in row ? Number(row.loginAttempts) : 0;
  if (tries < maxLoginAttempts) return;
  await payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: { loginAttempts: 0, lockUntil: new Date(now().getTime() + lockTime).toISOString() },
    req,
    returning: false,
  });
}
