import type { PayloadRequest } from 'payload';
import { actorOf, unitsOf } from '@/access';

/** Ids that an access rule needs for the actor's units, read once per request of the API; none without a unit. */
export function idsForUnits(
  cacheKey: string,
  read: (req: PayloadRequest, units: string[]) => Promise<string[]>,
): (req: PayloadRequest) => Promise<string[]> {
  return async (req) => {
    const units = unitsOf(await actorOf(req));
    if (units.length === 0) return [];
    const cached = req.context[cacheKey] as { units: string; ids: Promise<string[]> } | undefined;
    const key = units.join();
    if (cached?.units === key) return cached.ids;
    const ids = read(req, units);
    req.context[cacheKey] = { units: key, ids };
    return ids;
  };
}
