import type { Payload } from 'payload';
import { now } from '@/shared/clock';

/** Addresses of public documents with the day of their last change, newest first: for the sitemap. */
export async function publicAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  const moment = now().toISOString();
  const { docs } = await payload.db.find<{ url: string; at: string }>({
    collection: 'search-entries',
    where: {
      and: [
        { visibleFrom: { less_than_equal: moment } },
        { or: [{ visibleUntil: { exists: false } }, { visibleUntil: { greater_than: moment } }] },
      ],
    },
    select: { url: true, at: true },
    sort: '-at',
    limit,
    pagination: false,
  });
  return docs.map(({ url, at }) => ({ url, at }));
}
