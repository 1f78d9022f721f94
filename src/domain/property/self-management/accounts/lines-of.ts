import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { LineRow } from './book-row';
import { mostLines } from './write-lines';

export const lineColumns = [
  'book',
  'compound',
  'fund',
  'on',
  'direction',
  'category',
  'item',
  'amount',
  'counterparty',
  'state',
  'source',
  'corrects',
  'correctionReason',
  'correctedAt',
  'enteredBy',
  'enteredByName',
  'sequence',
] as const;

/** All lines of a book, in the order in which they were entered. */
export async function linesOf(payload: Payload, book: string, req?: PayloadRequest): Promise<LineRow[]> {
  const rows = await leanFind<LineRow>(
    payload,
    'account-lines',
    {
      where: [{ field: 'book', equals: book }],
      columns: lineColumns,
      newestBy: 'sequence',
      limit: mostLines + 100,
    },
    req,
  );
  return rows.reverse();
}
