import type { PayloadRequest } from 'payload';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { lookupIndexes, normalizePhone } from '@/shared/personal-data';
import { residentUsername } from './account-for-phone';
import { type AccountRow, accountByPhone } from './account-row';
import { insertAccount } from './create-account';
import { afterFirstFactor, type SignInOutcome } from './finish-sign-in';
import { tryCode } from './one-time-codes';
import { recordEvent } from './record-event';
import { giveBack, takeTry } from './sign-in-limits';
import { selfActor, type Visit } from './visit';
import { unnamedAccount } from './whose-account';

const wrongCode = '验证码不正确或已过期，请核对，或重新获取。';

/**
 * Signs in with the one-time code of a mobile number. A number without an account gets one, without any role: the community verifies
 * to which household a resident belongs later.
 * @throws DomainError validation (wrong, expired, used or tried too often), unauthenticated (account shut), too-many
 */
export async function signInWithCode({
  phone,
  code,
  ...visit
}: Visit & { phone: string; code: string }): Promise<SignInOutcome> {
  await takeTry('codeTry', visit.address);
  const account = await inTransaction({ payload: visit.payload }, async (req) => {
    const right = await tryCode(req, {
      purpose: 'sign-in',
      holders: lookupIndexes('phone', phone),
      code: code.replace(/\s/g, ''),
    });
    if (!right) return null;
    return (
      (await accountByPhone({ payload: visit.payload, req }, phone)) ?? (await register(req, visit, phone))
    );
  });
  if (!account) return fail('validation', { message: wrongCode, fields: { code: wrongCode } });
  await giveBack('codeTry', visit.address);
  if (!account.active) return fail('unauthenticated', { message: '这个账号已停用，请联系社区或管理员。' });
  return afterFirstFactor(visit, account, 'phone-code');
}

async function register(req: PayloadRequest, visit: Visit, phone: string): Promise<AccountRow> {
  const number = normalizePhone(phone);
  const id = await insertAccount(req, {
    username: residentUsername(),
    name: unnamedAccount(number),
    phone: number,
    stored: null,
  });
  const account = (await accountByPhone({ payload: visit.payload, req }, number)) ?? fail('internal');
  await recordEvent({
    req,
    actor: selfActor(visit, account),
    action: 'user.registered',
    subject: { collection: 'users', id },
  });
  return account;
}
