import type { Endpoint } from 'payload';
import { contextOf, refusalOf } from '@/admin/verbs';
import { accountCard } from '@/domain/accounts';
import { idOf } from '@/domain/organization';
import { keepsRegister } from '@/domain/service/members/keep-register';

/** `GET /api/party-members/:id/account` → `{ account: { name, phone } | null }`, the phone masked; null for none and for who does not keep the register. */
export const memberAccountEndpoint: Endpoint = {
  path: '/:id/account',
  method: 'get',
  handler: async (req) => {
    try {
      const { actor, doc } = await contextOf<{ user?: unknown }>(req, 'party-members');
      const user = idOf(doc.user);
      const account = user && keepsRegister(actor, doc) ? await accountCard(req.payload, user) : null;
      return Response.json({ account }, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      const { code, message, status } = refusalOf(error);
      if (status >= 500) req.payload.logger.error({ err: error }, 'account of a member failed');
      return Response.json({ code, message }, { status });
    }
  },
};
