import type { Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { revealRequester } from '@/domain/requests';
import { fail } from '@/shared/errors';

const body = z.object({ field: z.enum(['requesterName', 'requesterPhone']), reason: z.string().max(400) });

/** `POST /api/requests/:id/reveal` `{ field, reason }` → `{ value }`: the plain name or phone, logged. */
export const revealEndpoint: Endpoint = {
  path: '/:id/reveal',
  method: 'post',
  handler: async (req) => {
    const parsed = body.safeParse(await req.json?.());
    if (!parsed.success) return fail('validation', { fields: { reason: '请写明查看的原因' } });
    const value = await revealRequester({
      payload: req.payload,
      req,
      actor: await actorOf(req),
      id: String(req.routeParams?.id ?? ''),
      ...parsed.data,
    });
    return Response.json({ value }, { headers: { 'Cache-Control': 'no-store' } });
  },
};
