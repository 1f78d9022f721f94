import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { fail } from '@/shared/errors';
import { newToken } from '@/shared/ids';
import { accountById } from './account-row';
import { accountProblems, insertAccount, prepareAccount } from './create-account';
import { afterFirstFactor, type SignInOutcome } from './finish-sign-in';
import { grantRole } from './grant-role';
import { storeCode, tryCode } from './one-time-codes';
import { recordEvent } from './record-event';
import { takeTry } from './sign-in-limits';
import type { Visit } from './visit';

const oneDay = 24 * 60 * 60 * 1000;
const holder = 'first-administrator';
const tooLate = '系统里已经有账号，不能再用设置码。';

/**
 * Makes the one-time code with which the first administrator is created on /setup; the newest one counts, for a day.
 * @returns the code to print, or null when there are accounts already
 */
export async function inviteFirstAdministrator(payload: Payload): Promise<string | null> {
  return inTransaction({ payload }, async (req) => {
    const { totalDocs } = await payload.db.count({ collection: 'users', req });
    if (totalDocs > 0) return null;
    const code = newToken(15);
    const setup = { purpose: 'setup', holder, holderCipher: '-', code, lifetime: oneDay, tries: 50 } as const;
    const subject = { collection: 'sign-in-codes', id: await storeCode(req, setup) };
    await recordEvent({ req, actor: systemActor('首次设置'), action: 'setup-code.issued', subject });
    return code;
  });
}

/** Whether the portal still waits for its first administrator. */
export async function awaitsFirstAdministrator(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.db.count({ collection: 'users' });
  return totalDocs === 0;
}

export interface FirstAdministratorInput {
  code: string;
  username: string;
  name: string;
  password: string;
  repeated: string;
}

/**
 * Creates the first administrator with the printed code; outside the demo they set up dynamic codes before anything else. Works only while there is no account at all.
 * @throws DomainError validation, invalid-state, too-many
 */
export async function createFirstAdministrator({
  code,
  username,
  name,
  password,
  repeated,
  ...visit
}: Visit & FirstAdministratorInput): Promise<SignInOutcome> {
  const { payload } = visit;
  await takeTry('address', visit.address);
  // Asked again inside the transaction; here so that nobody makes a finished portal hash passwords.
  if (!(await awaitsFirstAdministrator(payload))) fail('invalid-state', { message: tooLate });
  const wanted = { username, name, password };
  const problems = {
    ...(code.trim() === '' ? { code: '请填写启动窗口里显示的设置码' } : {}),
    ...accountProblems(wanted),
    ...(password === repeated ? {} : { repeated: '两次输入的密码不一样' }),
  };
  if (Object.keys(problems).length > 0) fail('validation', { fields: problems });
  const account = await prepareAccount(wanted);
  const actor = { ...systemActor('首次设置'), address: visit.address };
  const id = await inTransaction({ payload, actor }, async (req) => {
    const { totalDocs } = await payload.db.count({ collection: 'users', req });
    if (totalDocs > 0) fail('invalid-state', { message: tooLate });
    if (!(await tryCode(req, { purpose: 'setup', holders: [holder], code: code.trim() }))) return null;
    const userId = await insertAccount(req, account);
    await recordEvent({ req, actor, action: 'user.created', subject: { collection: 'users', id: userId } });
    const scope = { kind: 'city', id: '' } as const;
    await grantRole({ payload, req, actor, userId, role: 'administrator', scope, reason: '首位系统管理员' });
    return userId;
  });
  if (!id) return fail('validation', { fields: { code: '设置码不正确或已过期，请看启动窗口里最新的一个' } });
  const created = (await accountById({ payload }, id)) ?? fail('internal');
  return afterFirstFactor(visit, created, 'setup-code');
}
