import type { PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { accountById } from './account-row';

/** The names an account goes by: its own and the real name of its profile. For comparing, not for showing. */
export async function namesOfAccount(req: PayloadRequest, user: string): Promise<string[]> {
  const account = await accountById({ payload: req.payload, req }, user);
  const query = { where: [{ field: 'user', equals: user }], columns: ['realName'], newestBy: 'id' };
  const profile = await leanFirst<{ realName: string | null }>(req.payload, 'profiles', query, req);
  return [account?.name, profile?.realName].flatMap((name) => name || []);
}
