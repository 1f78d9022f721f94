import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { personName } from '@/shared/person-name';
import { holderName } from './account-holders';

/** Why an account is not taken for a person's: it goes by another name, or nobody has said a name for it yet. */
export type NameGap = 'other' | 'unnamed';

export const nameGapWords: Record<NameGap, string> = {
  other: '这个手机号的账号登记的是另一个姓名，请核对手机号；姓名写错了的，请本人在“我的账号”里改',
  unnamed: '这个手机号的账号还没有写姓名，请核对手机号；没错的，请本人登录后在“我的账号”里写上姓名，再来办',
};

/** What an account is called that somebody has opened by signing in with a number. */
export const unnamedAccount = (phone: string): string => `居民${phone.slice(-4)}`;
export const isUnnamed = (name: string): boolean => /^居民\d{4}$/.test(name);

/** How the name of an account differs from that of a person; null where it is theirs. Pure. */
export const gapOfNames = (held: string, name: string): NameGap | null => {
  if (personName(held) === personName(name)) return null;
  return isUnnamed(held) ? 'unnamed' : 'other';
};

/**
 * Whether an account is that of somebody in a register, by the name it is registered under. Whoever ties an account to an entry by a phone
 * asks this first: a wrong digit must open nothing to somebody else.
 */
export const nameGap = async (req: PayloadRequest, user: string, name: string): Promise<NameGap | null> =>
  gapOfNames(await holderName(req, user), name);

/** Of a caller who takes an account nobody has named yet as well: somebody has made sure of the number in another way. */
export interface Unnamed {
  unnamed?: 'taken';
}

/** @throws DomainError validation beside `field` */
export async function refuseOtherName(
  req: PayloadRequest,
  { user, name, field, unnamed }: { user: string; name: string; field: 'phone' | 'user' } & Unnamed,
): Promise<void> {
  const gap = await nameGap(req, user, name);
  if (!gap || (gap === 'unnamed' && unnamed === 'taken')) return;
  fail('validation', { message: `${nameGapWords[gap]}。`, fields: { [field]: nameGapWords[gap] } });
}
