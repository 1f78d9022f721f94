import type { CollectionBeforeChangeHook } from 'payload';
import { actorOf, isSignedIn } from '@/access';
import { fail } from '@/shared/errors';
import { idOf } from '../place';

/** Nobody makes themselves who handles others' confidential matters by writing their own account into an entry of a register. */
export const refuseOwnAccountAs =
  (what: string): CollectionBeforeChangeHook =>
  async ({ req, data, originalDoc }) => {
    const actor = await actorOf(req);
    const user = idOf(data.user);
    if (isSignedIn(actor) && user === actor.userId && user !== idOf(originalDoc?.user))
      fail('validation', {
        fields: { user: `不能把${what}关联到自己的账号，请另一位经办人或者管理员来办` },
      });
    return data;
  };
