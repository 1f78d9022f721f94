import type { Endpoint } from 'payload';
import { actorOf } from '@/access';
import { evidencePapers } from '@/domain/service';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { EvidencePaper } from './load-papers';

/** `GET /api/star-manual-items/:id/papers` → {@link EvidencePaper}[]; each opens at `/stars/evidence/:item/:file`. */
export const papersEndpoint: Endpoint = {
  path: '/:id/papers',
  method: 'get',
  handler: async (req) => {
    const id = req.routeParams?.id;
    if (!req.user) fail('unauthenticated');
    const papers = isId(id) ? await evidencePapers(req.payload, await actorOf(req), id) : null;
    if (!papers) fail('not-found');
    const answer: EvidencePaper[] = papers.map(({ id: file, title, isImage }) => ({
      id: file,
      title,
      isImage,
    }));
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
};
