import type { Payload } from 'payload';
import { leanFind } from '@/database';

/** Addresses of the public requests with the moment of their last change, newest first: for the sitemap. */
export async function requestAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  const rows = await leanFind<{ number: string; updatedAt: string }>(payload, 'requests', {
    where: [{ field: 'visibility', equals: 'public' }],
    columns: ['number', 'updatedAt'],
    newestBy: 'submittedAt',
    limit,
  });
  return rows.map(({ number, updatedAt }) => ({
    url: `/requests/${encodeURIComponent(number)}`,
    at: updatedAt,
  }));
}
