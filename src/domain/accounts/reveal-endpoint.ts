import type { CollectionSlug, Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { fail } from '@/shared/errors';
import { revealPersonalField } from './reveal-personal-field';

const body = z.object({ field: z.string().max(60), reason: z.string().max(400) });

/** `POST /api/<slug>/:id/reveal` `{ field, reason }` → `{ value }`: the plain value behind a masked field, logged. */
export function revealEndpoint(collection: CollectionSlug): Endpoint {
  return {
    path: '/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const parsed = body.safeParse(await req.json?.());
      if (!parsed.success) return fail('validation', { fields: { reason: '请写明查看的原因' } });
      const value = await revealPersonalField({
        payload: req.payload,
        req,
        actor: await actorOf(req),
        collection,
        id: String(req.routeParams?.id ?? ''),
        ...parsed.data,
      });
      return Response.json({ value }, { headers: { 'Cache-Control': 'no-store' } });
    },
  };
}
