import type { CollectionBeforeChangeHook } from 'payload';
import { actorOf, isSignedIn } from '@/access';
import { idOf, refuseOwnAccountAs } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { chainOf } from '../chain';

/** Nobody makes themselves the mediator of others' cases by writing their own account into an entry. */
export const refuseOwnAccount = refuseOwnAccountAs('调解员');

/** Nobody puts an organisation below one whose desk they keep: that would open its cases to themselves. */
export const refuseOwnParent: CollectionBeforeChangeHook = async ({ req, data, originalDoc }) => {
  const actor = await actorOf(req);
  const parent = idOf(data.parent);
  if (!isSignedIn(actor) || !parent || parent === idOf(originalDoc?.parent)) return data;
  const { organizations } = await chainOf(req.payload, actor.userId, req);
  if (organizations.includes(parent))
    fail('validation', { fields: { parent: '您是上级组织的经办人，请另一位管理员来设置' } });
  if (parent === originalDoc?.id) fail('validation', { fields: { parent: '不能挂在自己下面' } });
  return data;
};
