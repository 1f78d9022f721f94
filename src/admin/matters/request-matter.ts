import type { Endpoint } from 'payload';
import { contextOf, refusalOf } from '@/admin/verbs';
import { type MatterOfRequest, mattersOfRequests } from '@/domain/matters';

export interface RequestMatterAnswer {
  matter: MatterOfRequest | null;
}

/** `GET /api/requests/:id/matter` → {@link RequestMatterAnswer}: the matter a request became part of, for whoever may read the request. */
export const requestMatterEndpoint: Endpoint = {
  path: '/:id/matter',
  method: 'get',
  handler: async (req) => {
    try {
      const { id } = await contextOf(req, 'requests');
      const matter = (await mattersOfRequests(req.payload, [id])).get(id) ?? null;
      const answer: RequestMatterAnswer = { matter };
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      const { code, message, fields, status } = refusalOf(error);
      if (status >= 500) req.payload.logger.error({ err: error }, 'matter of a request failed');
      return Response.json({ code, message, fields }, { status });
    }
  },
};
