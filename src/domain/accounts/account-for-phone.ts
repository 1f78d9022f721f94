import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { newToken } from '@/shared/ids';
import { normalizePhone } from '@/shared/personal-data';
import { accountByPhone } from './account-row';
import { insertAccount } from './create-account';
import { recordEvent } from './record-event';
import { refuseOtherName, type Unnamed } from './whose-account';

/** A user name nobody has to remember: residents sign in with their phone. */
export function residentUsername(): string {
  const random = newToken(9)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x');
  return `resident-${random}`;
}

/**
 * The account of a mobile number; made, without any role, when there is none yet, and always for somebody without a number. One that is there
 * already is only found when it is registered under this name: whoever ties it to an entry gives it rights. For verbs that register people on
 * their behalf: the caller has asked whether the actor may.
 * @returns the account's id. @throws DomainError invalid-state when the account is shut, validation (phone) when it is somebody else's
 */
export async function accountForPhone({
  req,
  actor,
  phone,
  realName,
  ask,
  ...unnamed
}: {
  req: PayloadRequest;
  actor: Actor;
  phone?: string | undefined;
  realName: string;
  /** What the caller has to say of an account that is there already, before its name is compared. */
  ask?: (user: string) => Promise<void>;
} & Unnamed): Promise<string> {
  const number = phone ? normalizePhone(phone) : null;
  const known = number ? await accountByPhone({ payload: req.payload, req }, number) : null;
  if (known && !known.active)
    fail('invalid-state', { message: '这个手机号的账号已停用，请联系系统管理员。' });
  if (known) {
    await ask?.(known.id);
    await refuseOtherName(req, { user: known.id, name: realName, field: 'phone', ...unnamed });
    return known.id;
  }
  const id = await insertAccount(req, {
    username: residentUsername(),
    name: realName,
    realName,
    ...(number ? { phone: number } : {}),
    stored: null,
  });
  await recordEvent({ req, actor, action: 'user.created', subject: { collection: 'users', id } });
  return id;
}
