import type { PayloadRequest } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { monthInWords } from '@/shared/months';
import { rowOf } from '../../verb';
import type { BookState, Direction, Fund, LineSource, LineState } from '../labels';
import { fundLabels } from '../labels';
import type { BookSums } from '../rules/balance';

/** A book as stored; amounts in 分. */
export interface BookRow extends BookSums {
  id: string;
  title: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string;
  fund: Fund;
  month: string;
  state: BookState;
  closing: number;
  explanation: string | null;
  lineCount: number;
  publishedAt: string | null;
  correctedAt: string | null;
}

/** A line as stored; the amount in 分. */
export interface LineRow {
  id: string;
  book: string;
  compound: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  fund: Fund;
  on: string;
  direction: Direction;
  category: string;
  item: string;
  amount: number;
  counterparty: string | null;
  state: LineState;
  source: LineSource;
  corrects: string | null;
  correctionReason: string | null;
  correctedAt: string | null;
  enteredBy: string | null;
  enteredByName: string;
  sequence: number;
}

export const bookColumns = [
  'title',
  'compound',
  'fund',
  'month',
  'state',
  'opening',
  'carriedIn',
  'income',
  'spending',
  'closing',
  'explanation',
  'lineCount',
  'publishedAt',
  'correctedAt',
] as const;

export const bookRow = (req: PayloadRequest, id: string) =>
  rowOf<BookRow>(req, 'compound-accounts', id, '本账');
export const lineRow = (req: PayloadRequest, id: string) =>
  rowOf<LineRow>(req, 'account-lines', id, '笔收支');

/** 公共收益 2026年3月 */
export const bookTitle = ({ fund, month }: Pick<BookRow, 'fund' | 'month'>): string =>
  `${fundLabels[fund]} ${monthInWords(month)}`;

/** A book, written so that of two verbs about one book at the same moment one waits for the other. @throws DomainError not-found */
export async function holdBook(req: PayloadRequest, id: string): Promise<BookRow> {
  const book = await bookRow(req, id);
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'compound-accounts', id, data, req, returning: false });
  return book;
}

/** The book of a month, when there is one. */
export function bookAt(
  req: PayloadRequest,
  { compound, fund, month }: Pick<BookRow, 'compound' | 'fund' | 'month'>,
): Promise<BookRow | undefined> {
  return leanFirst<BookRow>(
    req.payload,
    'compound-accounts',
    {
      where: [
        { field: 'compound', equals: compound },
        { field: 'fund', equals: fund },
        { field: 'month', equals: month },
      ],
      columns: bookColumns,
      newestBy: 'month',
    },
    req,
  );
}

/** The books of later months, earliest first. */
export async function booksAfter(
  req: PayloadRequest,
  { compound, fund, month }: Pick<BookRow, 'compound' | 'fund' | 'month'>,
): Promise<BookRow[]> {
  const rows = await leanFind<BookRow>(
    req.payload,
    'compound-accounts',
    {
      where: [
        { field: 'compound', equals: compound },
        { field: 'fund', equals: fund },
      ],
      columns: bookColumns,
      newestBy: 'month',
      limit: 1200,
    },
    req,
  );
  return rows.filter((row) => row.month > month).reverse();
}
