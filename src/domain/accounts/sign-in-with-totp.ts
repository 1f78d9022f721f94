import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { type AccountRow, accountById } from './account-row';
import { countFailure, isLocked } from './failed-tries';
import { finishSignIn, type SignInOutcome } from './finish-sign-in';
import { recordEvent } from './record-event';
import { forgetTries, giveBack, takeTry } from './sign-in-limits';
import { readTicket } from './sign-in-ticket';
import { backupDigest, totpStep } from './totp';
import { selfActor, type Visit } from './visit';

export const totpPurpose = 'totp-secret';
const wrongCode = '动态口令不正确或已经用过，请输入手机上最新的 6 位数字。';

/**
 * The second step of signing in: the dynamic code of the authenticator app, or one of the backup codes. Each works once.
 * @param ticket from the first step, ten minutes old at most
 * @throws DomainError unauthenticated, too-many, validation (the code is wrong)
 */
export async function signInWithTotp({
  ticket,
  code,
  ...visit
}: Visit & { ticket: string; code: string }): Promise<SignInOutcome> {
  const userId = readTicket(ticket, 'totp');
  await takeTry('address', visit.address);
  await takeTry('account', `totp:${userId}`);
  const account = await accountById(visit, userId);
  if (!account?.active || isLocked(account))
    return fail('unauthenticated', { message: '暂时不能登录，请 10 分钟后再试。' });
  const used = await spendCode(visit, account, code);
  if (!used) return refuse(visit, account);
  await Promise.all([giveBack('address', visit.address), forgetTries('account', `totp:${userId}`)]);
  return finishSignIn(visit, account, used);
}

/** Spends a code inside a transaction that reads the account again, so that of two parallel uses one wins. */
function spendCode(visit: Visit, known: AccountRow, code: string): Promise<'totp' | 'backup-code' | null> {
  return inTransaction({ payload: visit.payload }, async (req) => {
    const account = (await accountById({ payload: visit.payload, req }, known.id)) ?? known;
    if (!account.totpSecretCipher) return null;
    const secret = keyring().decrypt(account.totpSecretCipher, totpPurpose);
    const step = totpStep(secret, code.replace(/\s/g, ''), now(), account.totpLastStep);
    const digest = backupDigest(code);
    const left = account.totpBackupDigests.filter((other) => other !== digest);
    const data = step !== null ? { totpLastStep: step } : { totpBackupDigests: left.join(' ') };
    if (step === null && left.length === account.totpBackupDigests.length) return null;
    await visit.payload.db.updateOne({ collection: 'users', id: account.id, data, req, returning: false });
    return step !== null ? 'totp' : 'backup-code';
  });
}

async function refuse(visit: Visit, account: AccountRow): Promise<never> {
  const actor = selfActor(visit, null);
  await inTransaction({ payload: visit.payload, actor }, async (req) => {
    const subject = { collection: 'users', id: account.id };
    await recordEvent({ req, actor, action: 'user.sign-in-refused', subject, summary: 'totp' });
    await countFailure(req, account);
  });
  return fail('validation', { message: wrongCode, fields: { code: wrongCode } });
}
