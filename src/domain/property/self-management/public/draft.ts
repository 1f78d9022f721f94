import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { type BookRow, bookColumns } from '../accounts/book-row';
import { linesOf } from '../accounts/lines-of';
import type { Direction, Fund } from '../labels';
import { openingNow } from '../rules/balance';

/** A line of a draft, for whoever keeps the books. */
export interface DraftLine {
  id: string;
  on: string;
  direction: Direction;
  category: string;
  item: string;
  amount: number;
  counterparty: string | null;
  enteredByName: string;
}

/** A book that is being kept, for whoever keeps it; amounts in 分. */
export interface DraftBook {
  id: string;
  title: string;
  compound: string;
  fund: Fund;
  month: string;
  state: BookRow['state'];
  opening: number;
  income: number;
  spending: number;
  closing: number;
  lines: DraftLine[];
}

/** The book with its lines, newest entry first; null when there is none. The caller has made sure of who asks. */
export async function draftBook(
  payload: Payload,
  { compound, fund, month }: { compound: string; fund: Fund; month: string },
): Promise<DraftBook | null> {
  const book = await leanFirst<BookRow>(payload, 'compound-accounts', {
    where: [
      { field: 'compound', equals: compound },
      { field: 'fund', equals: fund },
      { field: 'month', equals: month },
    ],
    columns: bookColumns,
    newestBy: 'month',
  });
  if (!book) return null;
  const { id, title, state, income, spending, closing } = book;
  const lines = (await linesOf(payload, id)).filter((line) => line.state === 'entered').reverse();
  return {
    id,
    title,
    compound,
    fund,
    month,
    state,
    opening: openingNow(book),
    income,
    spending,
    closing,
    lines: lines.map(({ id: key, on, direction, category, item, amount, counterparty, enteredByName }) => ({
      id: key,
      on,
      direction,
      category,
      item,
      amount,
      counterparty,
      enteredByName,
    })),
  };
}

/** The books of a compound that are not public yet, newest month first. */
export function openBooks(
  payload: Payload,
  compound: string,
): Promise<{ id: string; fund: Fund; month: string; title: string }[]> {
  return leanFind(payload, 'compound-accounts', {
    where: [
      { field: 'compound', equals: compound },
      { field: 'state', equals: 'draft' },
    ],
    columns: ['fund', 'month', 'title'],
    newestBy: 'month',
    limit: 24,
  });
}
