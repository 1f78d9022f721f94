import type { Endpoint } from 'payload';
import {
  beOnRequest,
  besideRequest,
  countQueue,
  exportQueue,
  findByPhone,
  listQueue,
  positionOf,
  queueFilter,
  sheetOf,
} from '@/domain/requests';
import { bodyOf, endpoint, idOf } from './answered';

/**
 * What the workbench asks for. All of it under the collection's own read access, with allow-listed fields:
 *
 * - `GET /api/requests/queue?view=&q=&state=…&after=` → {@link QueuePage}
 * - `GET /api/requests/queue/counts` → `{ counts }` by view, at most 1000 each
 * - `POST /api/requests/queue/phone` `{ phone }` → `{ items }`; logged. By POST, so that no phone stands in an address
 * - `POST /api/requests/queue/export` `{ ids }` or `{ query }` → CSV; logged
 * - `GET /api/requests/:id/sheet` → {@link Sheet}
 * - `GET /api/requests/:id/beside` → {@link BesideRequest}
 * - `POST /api/requests/:id/presence` → {@link Presence}
 */
export const workbenchEndpoints: Endpoint[] = [
  endpoint('get', '/queue', (req) => {
    const params = req.searchParams;
    return listQueue({ req, filter: queueFilter(params), after: positionOf(params.get('after')) });
  }),
  endpoint('get', '/queue/counts', async (req) => ({ counts: await countQueue(req) })),
  endpoint('post', '/queue/phone', async (req) => {
    const { phone } = await bodyOf(req);
    return { items: await findByPhone({ req, phone }) };
  }),
  endpoint('post', '/queue/export', async (req) => {
    const { ids, query } = await bodyOf(req);
    return exportQueue({ req, ids, query });
  }),
  endpoint('get', '/:id/sheet', (req) => sheetOf(req, idOf(req))),
  endpoint('get', '/:id/beside', (req) => besideRequest({ req, id: idOf(req) })),
  endpoint('post', '/:id/presence', (req) => beOnRequest({ req, id: idOf(req) })),
];
