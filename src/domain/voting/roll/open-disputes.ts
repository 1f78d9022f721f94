import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';

/** How many of these still wait for an answer. */
export async function waitingWords(
  payload: Payload,
  collection: 'vote-roll-disputes' | 'vote-objections',
  vote: string,
  req?: PayloadRequest,
): Promise<number> {
  const rows = await leanFind(
    payload,
    collection,
    {
      where: [
        { field: 'vote', equals: vote },
        { field: 'state', equals: 'open' },
      ],
      columns: [],
      newestBy: 'id',
      limit: 1000,
    },
    req,
  );
  return rows.length;
}
