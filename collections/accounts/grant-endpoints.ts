import type { Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { endRole } from '@/domain/accounts';

const body = z.object({ reason: z.string().max(500) });

/** `POST /api/role-assignments/:id/end` `{ reason }`: ends a role now. */
export const grantEndpoints: Endpoint[] = [
  {
    path: '/:id/end',
    method: 'post',
    handler: async (req) => {
      const parsed = body.safeParse(await req.json?.());
      await endRole({
        payload: req.payload,
        actor: await actorOf(req),
        id: String(req.routeParams?.id ?? ''),
        reason: parsed.success ? parsed.data.reason : '',
      });
      return Response.json({ message: '已结束' });
    },
  },
];
