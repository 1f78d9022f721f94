import type { Payload } from 'payload';

/** What pages need of a community (or village): the id for queries, the code for addresses, the name to show. */
export interface CommunityName {
  id: string;
  code: string;
  shortName: string;
}

/** The community or village with that 12-digit code; null when there is none. One indexed read, public fields only. */
export async function communityByCode({
  payload,
  code,
}: {
  payload: Payload;
  code: string;
}): Promise<CommunityName | null> {
  if (!/^\d{12}$/.test(code)) return null;
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { code: { equals: code }, level: { equals: 'community' } },
    select: { code: true, shortName: true },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  return docs[0] ?? null;
}
