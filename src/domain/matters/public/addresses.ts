import type { Payload } from 'payload';
import { leanFind } from '@/database';

/** Addresses of the matters with the moment of their last change, newest first: for the sitemap. */
export async function matterAddresses(
  payload: Payload,
  limit: number,
): Promise<{ url: string; at: string }[]> {
  const rows = await leanFind<{ number: string; updatedAt: string }>(payload, 'matters', {
    where: [],
    columns: ['number', 'updatedAt'],
    newestBy: 'openedAt',
    limit,
  });
  return rows.map(({ number, updatedAt }) => ({ url: `/matters/${number}`, at: updatedAt }));
}
