import type { Payload } from 'payload';
import { leanFirst } from '@/database';
import { receiptHash } from './receipts';

/** Whether a ballot with this receipt is in the box: that and nothing more, for whoever holds the code. */
export async function receiptCounts(payload: Payload, vote: string, code: string): Promise<boolean> {
  const row = await leanFirst<{ sealed: boolean }>(payload, 'vote-ballots', {
    where: [
      { field: 'vote', equals: vote },
      { field: 'receipt', equals: receiptHash(vote, code) },
    ],
    columns: ['sealed'],
    newestBy: 'id',
  });
  return row?.sealed === false;
}
