import type { Endpoint } from 'payload';
import { actorOf } from '@/access';
import { recordSheet } from '@/domain/service';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { RecordBeside } from './record-beside';

/** `GET /api/service-records/:id/beside` → {@link RecordBeside}: the photos, and what else the member has of that day. */
export const besideEndpoint: Endpoint = {
  path: '/:id/beside',
  method: 'get',
  handler: async (req) => {
    const id = req.routeParams?.id;
    if (!req.user) fail('unauthenticated');
    const sheet = isId(id) ? await recordSheet(req.payload, await actorOf(req), id) : null;
    if (!sheet) fail('not-found');
    const answer: RecordBeside = {
      photos: sheet.photos.map((photo) => photo.id),
      sameDay: sheet.sameDay.map(({ id: other, kind, quarters, text, source, state }) => ({
        id: other,
        kind,
        quarters,
        text,
        source,
        state,
      })),
    };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
};
