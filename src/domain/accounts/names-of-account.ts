import type { Payload, PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { accountById } from './account-row';

/** The names an account goes by: its own and the real name of its profile. For comparing, not for showing. */
export async function namesOfAccount(req: PayloadRequest, user: string): Promise<string[]> {
  const account = await accountById({ payload: req.payload, req }, user);
  return [account?.name, await realNameOf(req.payload, user, req)].flatMap((name) => name || []);
}

/** The real name of an account's profile, which staff do not change for themselves; null where it says none. */
export async function realNameOf(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<string | null> {
  const query = { where: [{ field: 'user', equals: user }], columns: ['realName'], newestBy: 'id' };
  const profile = await leanFirst<{ realName: string | null }>(payload, 'profiles', query, req);
  return profile?.realName || null;
}
