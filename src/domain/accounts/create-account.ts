import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { DomainError, type FieldMessages, fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { asVerb } from './as-verb';
import { hashPassword } from './password-hash';
import { checkPassword } from './password-rules';
import { recordEvent } from './record-event';

export interface AccountInput {
  /** 3 to 40 of a-z, 0-9, dot, hyphen, underscore; stored in lower case. */
  username: string;
  name: string;
  /** Absent for people who sign in with their phone only. */
  password?: string;
  /** Goes into the profile, encrypted. */
  phone?: string;
  realName?: string;
}

const shape = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '用户名为 3 到 40 个小写字母、数字、点、横线，以字母或数字开头'),
  name: z.string().trim().min(1, '请填写姓名或称呼').max(60, '姓名或称呼最多 60 个字'),
});

/**
 * Creates an account, and a profile when there is personal data.
 * @returns the account's id
 * @throws DomainError forbidden, validation (also when the username or phone is taken)
 */
export async function createAccount({
  payload,
  req,
  actor,
  ...input
}: AccountInput & { payload: Payload; req?: PayloadRequest; actor: Actor }): Promise<string> {
  if (!hasRole(actor, 'administrator')) fail('forbidden');
  const account = await prepareAccount(input);
  return inTransaction({ payload, actor, ...(req ? { req } : {}) }, async (inner) => {
    const id = await insertAccount(inner, account);
    await recordEvent({ req: inner, actor, action: 'user.created', subject: { collection: 'users', id } });
    return id;
  });
}

/** A checked account with its password already hashed; made before a transaction begins. */
export interface PreparedAccount extends Omit<AccountInput, 'password'> {
  stored: { hash: string; salt: string } | null;
}

/** Everything that is wrong with what was typed, field by field; empty when nothing is. */
export function accountProblems(input: AccountInput): FieldMessages {
  const { error, data } = shape.safeParse(input);
  const fields = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
  const { username, name, password, phone } = { ...input, ...data };
  const problem = password === undefined ? null : checkPassword(password, [username, name, phone]);
  return problem ? { ...fields, password: problem } : fields;
}

/** Checks what was typed and hashes the password. @throws DomainError validation */
export async function prepareAccount(input: AccountInput): Promise<PreparedAccount> {
  const fields = accountProblems(input);
  const [only, more] = Object.values(fields);
  if (only) fail('validation', { fields, ...(fields.password && !more ? { message: only } : {}) });
  const { password, ...rest } = { ...input, ...shape.parse(input) };
  return { ...rest, stored: password === undefined ? null : await hashPassword(password) };
}

/**
 * Writes the account past Payload's own creation, which would hash inside the transaction and insists on a password.
 * @throws DomainError validation when the username or the phone is taken
 */
export async function insertAccount(req: PayloadRequest, account: PreparedAccount): Promise<string> {
  const { payload } = req;
  const id = newId();
  const taken = await payload.db.count({
    collection: 'users',
    where: { username: { equals: account.username } },
    req,
  });
  if (taken.totalDocs > 0) fail('validation', { fields: { username: '这个用户名已有人使用' } });
  await payload.db.create({
    collection: 'users',
    customID: id,
    data: {
      id,
      username: account.username,
      name: account.name,
      active: true,
      loginAttempts: 0,
      sessions: [],
      ...(account.stored ? { ...account.stored, passwordSetAt: now().toISOString() } : {}),
    },
    req,
    returning: false,
  });
  if (account.phone || account.realName) await insertProfile(req, id, account);
  return id;
}

async function insertProfile(
  req: PayloadRequest,
  user: string,
  { phone, realName }: PreparedAccount,
): Promise<void> {
  await asVerb(req, 'createAccount', () =>
    req.payload.create({
      collection: 'profiles',
      data: { user, ...(phone ? { phone } : {}), ...(realName ? { realName } : {}) },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  ).catch((error: unknown) => {
    if (error instanceof Error && /phoneIndex|phone_index/.test(JSON.stringify(error))) {
      throw new DomainError('validation', { fields: { phone: '这个手机号已有账号' }, cause: error });
    }
    throw error;
  });
}
