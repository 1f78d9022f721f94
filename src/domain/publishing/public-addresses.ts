import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { visibleWhere } from './visibility';

/** Addresses of the visible notices with the moment of their last change, newest first: for the sitemap. */
export async function noticeAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: visibleWhere(now()),
    select: { publishAt: true, updatedAt: true },
    sort: '-publishAt',
    depth: 0,
    limit,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, publishAt, updatedAt }) => ({
    url: `/notices/${id}`,
    // A scheduled notice changed for the public when it appeared, not when it was written.
    at: publishAt && publishAt > updatedAt ? publishAt : updatedAt,
  }));
}
