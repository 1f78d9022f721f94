import type { CollectionSlug, Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { fail } from '@/shared/errors';
import { type RevealPersonalField, revealPersonalField } from './reveal-personal-field';

const body = z.object({ field: z.string().max(60), reason: z.string().max(400) });

/**
 * `POST /api/<slug>/:id/reveal` `{ field, reason }` → `{ value }`: the plain value behind a masked field, logged.
 * @param reveal the verb, for collections with rules of their own
 */
export function revealEndpoint(
  collection: CollectionSlug,
  reveal: (input: RevealPersonalField) => Promise<string> = revealPersonalField,
): Endpoint {
  return {
    path: '/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const parsed = body.safeParse(await req.json?.());
      if (!parsed.success) return fail('validation', { fields: { reason: '请写明查看的原因' } });
      const value = await reveal({
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
