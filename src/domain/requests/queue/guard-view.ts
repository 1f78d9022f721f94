import type { CollectionBeforeValidateHook } from 'payload';
import { actorOf, hasRole, isRoleName } from '@/access';
import { fail } from '@/shared/errors';
import { queueQuery } from './filter';

/** Views one person may keep: more than fit on a screen help nobody. */
export const mostViews = 30;

/**
 * A saved view belongs to whoever saves it, keeps only what an address of the workbench may say, and is shared with a role the
 * owner holds. @throws DomainError validation
 */
export const guardView: CollectionBeforeValidateHook = async ({ data, req, operation, originalDoc }) => {
  if (!data) return data;
  const actor = await actorOf(req);
  if (typeof data.query === 'string') data.query = queueQuery(new URLSearchParams(data.query));
  const { sharedWith } = data;
  if (isRoleName(sharedWith) && sharedWith !== originalDoc?.sharedWith && !hasRole(actor, sharedWith))
    fail('validation', { fields: { sharedWith: '只能分享给自己有的身份' } });
  if (operation !== 'create') return { ...data, owner: originalDoc?.owner };
  const owner = actor.userId;
  const { totalDocs } = await req.payload.count({
    collection: 'request-views',
    where: { owner: { equals: owner } },
    overrideAccess: true,
    req,
  });
  if (totalDocs >= mostViews)
    fail('validation', { fields: { name: `最多保存${mostViews}个视图，请先删掉不用的` } });
  return { ...data, owner, ownerName: actor.name };
};
