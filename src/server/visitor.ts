import type { RequestHandler } from 'express';
import { createLocalReq, type Payload } from 'payload';
import { type Actor, actorOf } from '@/access';
import { signedInUser } from '@/domain/accounts';
import { unreadCount } from '@/domain/notifications';
import { identifyPortalRequest } from '@/portal/shared';

/**
 * Finds out who asks before a page runs: the Payload session behind the cookie, with the roles in force now.
 * Requests without the cookie, nearly all of them, cost nothing here.
 */
export function attachVisitor(payload: Payload): RequestHandler {
  const cookieName = `${payload.config.cookiePrefix}-token=`;
  return async (request, _response, next) => {
    const requestId = String(request.id);
    identifyPortalRequest(request, { requestId });
    if (!request.headers.cookie?.includes(cookieName)) {
      next();
      return;
    }
    const user = await signedInUser(payload, request.headers.cookie);
    if (user) {
      const context = { via: 'portal', requestId, address: request.ip };
      const actor: Actor = await actorOf(await createLocalReq({ user, context }, payload));
      const unread = actor.userId === null ? 0 : await unreadCount(payload, actor.userId);
      identifyPortalRequest(request, { requestId, actor, unread });
    }
    next();
  };
}
