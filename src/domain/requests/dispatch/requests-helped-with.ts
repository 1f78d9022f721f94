import type { PayloadRequest } from 'payload';
import { actorOf, unitsOf } from '@/access';

/** The newest so many requests a unit helped with stay readable to it; older ones are in the lead unit's hands. */
const most = 2000;
const cacheKey = 'requestsHelpedWith';

/** Ids of the requests that the actor's units help with as co-units. Read once per request of the API. */
export async function requestsHelpedWith(req: PayloadRequest): Promise<string[]> {
  const units = unitsOf(await actorOf(req));
  if (units.length === 0) return [];
  const cached = req.context[cacheKey] as { units: string; ids: Promise<string[]> } | undefined;
  const key = units.join();
  if (cached?.units === key) return cached.ids;
  const ids = read(req, units);
  req.context[cacheKey] = { units: key, ids };
  return ids;
}

async function read(req: PayloadRequest, units: string[]): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; request: string }>({
    collection: 'request-co-units',
    where: { unit: { in: units } },
    sort: '-addedAt',
    limit: most,
    pagination: false,
    select: { request: true },
    req,
  });
  return [...new Set(docs.map(({ request }) => request))];
}
