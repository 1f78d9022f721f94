import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { registerLabels } from '../labels';
import type { Register } from './entry';

interface Entry {
  id: string;
  name: string;
  state: 'active' | 'left';
  accountKey: string | null;
}

const entriesOf = (req: PayloadRequest, slug: Register, user: string): Promise<Entry[]> =>
  leanFind<Entry>(
    req.payload,
    slug,
    {
      where: [{ field: 'user', equals: user }],
      columns: ['name', 'state', 'accountKey'],
      newestBy: 'id',
      limit: 100,
    },
    req,
  );

/** What is said when an account answers for somebody else already; null when it is free. */
export async function accountTaken(
  req: PayloadRequest,
  user: string,
  except: string | null,
): Promise<string | null> {
  for (const slug of Object.keys(registerLabels) as Register[])
    if ((await entriesOf(req, slug, user)).some(({ id, state }) => state === 'active' && id !== except))
      return `这个账号已经是名册里另一名${registerLabels[slug]}的，一个账号只给一个人。请核对手机号`;
  return null;
}

/**
 * The key under which an entry holds an account: the next number among all that ever held it, so that of two entries that take one account
 * at the same moment the database refuses the second.
 */
export async function accountKeyFor(
  req: PayloadRequest,
  slug: Register,
  user: string,
  except: string | null,
): Promise<string> {
  const numbers = (await entriesOf(req, slug, user))
    .filter(({ id }) => id !== except)
    .map(({ accountKey }) => Number(accountKey?.split(':')[1] ?? 0));
  return `${user}:${Math.max(0, ...numbers) + 1}`;
}

/** An account answers for one entry of the registers at a time: what is confidential to one must not open to the other. */
export const keepAccountSingle =
  (slug: Register): CollectionBeforeChangeHook =>
  async ({ req, data, originalDoc }) => {
    const before = { user: idOf(originalDoc?.user), state: originalDoc?.state };
    const user = 'user' in data ? idOf(data.user) : before.user;
    const state = data.state ?? before.state;
    const id = idOf(originalDoc?.id);
    if (!user) return before.user ? { ...data, accountKey: `none:${newId()}` } : data;
    if (state !== 'active' || (user === before.user && state === before.state)) return data;
    const taken = await accountTaken(req, user, id);
    if (taken) fail('validation', { fields: { user: taken } });
    return { ...data, accountKey: await accountKeyFor(req, slug, user, id) };
  };
