import type { Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { deactivateUser, reactivateUser, resetTotp } from '@/domain/accounts';
import { sessionEndpoints } from './session-endpoints';

const reason = z.object({ reason: z.string().max(500) });

const verbs = {
  deactivate: { run: deactivateUser, message: '已停用' },
  reactivate: { run: reactivateUser, message: '已启用' },
  'reset-totp': { run: resetTotp, message: '动态口令已重置，本人下次登录时重新设置' },
} as const;

/** `POST /api/users/:id/deactivate|reactivate|reset-totp` `{ reason }`. */
const switches = Object.entries(verbs).map(
  ([verb, { run, message }]): Endpoint => ({
    path: `/:id/${verb}`,
    method: 'post',
    handler: async (req) => {
      const parsed = reason.safeParse(await req.json?.());
      await run({
        payload: req.payload,
        actor: await actorOf(req),
        userId: String(req.routeParams?.id ?? ''),
        reason: parsed.success ? parsed.data.reason : '',
      });
      return Response.json({ message });
    },
  }),
);

export const accountEndpoints: Endpoint[] = [...sessionEndpoints, ...switches];
