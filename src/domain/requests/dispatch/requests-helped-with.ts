import { idsForUnits } from './ids-for-units';

/** The newest so many requests a unit helped with stay readable to it; older ones are in the lead unit's hands. */
const most = 2000;

/** Ids of the requests that the actor's units help with as co-units. */
export const requestsHelpedWith = idsForUnits('requestsHelpedWith', async (req, units) => {
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
});
