import { idsForUnits } from './ids-for-units';
import { requestsHelpedWith } from './requests-helped-with';

/** As many as of the requests a unit helps with. */
const most = 2000;

/** Ids of the split requests of which the actor's units lead or help with a part; a part that was taken back gives nothing. */
export const wholesOfParts = idsForUnits('wholesOfParts', async (req, units) => {
  const helped = await requestsHelpedWith(req);
  const { docs } = await req.payload.db.find<{ id: string; partOf: string }>({
    collection: 'requests',
    where: {
      and: [
        { partOf: { exists: true } },
        { state: { not_equals: 'withdrawn' } },
        { or: [{ leadUnit: { in: units } }, ...(helped.length > 0 ? [{ id: { in: helped } }] : [])] },
      ],
    },
    sort: '-submittedAt',
    limit: most,
    pagination: false,
    select: { partOf: true },
    req,
  });
  return [...new Set(docs.map(({ partOf }) => partOf))];
});
