import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import { isUnnamed } from '@/domain/accounts';
import { findOne } from '../find-one';
import { profileOf } from './profile-home';

/**
 * The name somebody gives at the first verification becomes that of a profile without one, and of an account that only has a number: from
 * then on it says whose the number is.
 */
export async function takeName(
  req: PayloadRequest,
  { user, personName }: { user: string; personName: string },
): Promise<void> {
  const profile = await profileOf(req, user);
  if (!profile || profile.realName) return;
  await updateColumns(req, 'profiles', profile.id, { realName: personName });
  const account = await findOne(req, 'users', { id: { equals: user } });
  if (account && isUnnamed(String(account.name)))
    await req.payload.db.updateOne({
      collection: 'users',
      id: user,
      data: { name: personName },
      req,
      returning: false,
    });
}
