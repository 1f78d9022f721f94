import type { Payload } from 'payload';
import { leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import type { BookState, Fund, LineState, QuestionState } from '../labels';

/** Where a book stands, for pages that know only its id. */
export interface BookAddress {
  id: string;
  compound: string;
  fund: Fund;
  month: string;
  state: BookState;
  title: string;
}

/** A book by its id; null for none. The caller decides who may see a draft. */
export async function bookAddress(payload: Payload, id: string): Promise<BookAddress | null> {
  if (!isId(id)) return null;
  const found = await leanFirst<BookAddress>(payload, 'compound-accounts', {
    where: [{ field: 'id', equals: id }],
    columns: ['compound', 'fund', 'month', 'state', 'title'],
    newestBy: 'id',
  });
  return found ?? null;
}

/** A public line as a question names it. */
export interface LineInQuestion {
  id: string;
  item: string;
  /** In 分. */
  amount: number;
  book: BookAddress;
}

/** A line that may be asked about: of a public book, not removed. Null for all others. */
export async function lineInQuestion(payload: Payload, id: string): Promise<LineInQuestion | null> {
  if (!isId(id)) return null;
  const line = await leanFirst<{ id: string; item: string; amount: number; book: string; state: LineState }>(
    payload,
    'account-lines',
    { where: [{ field: 'id', equals: id }], columns: ['item', 'amount', 'book', 'state'], newestBy: 'id' },
  );
  const book = line ? await bookAddress(payload, line.book) : null;
  if (!line || !book || book.state === 'draft' || line.state === 'removed') return null;
  return { id: line.id, item: line.item, amount: line.amount, book };
}

/** A question with the line it is about, for whoever answers; null for none. */
export async function questionToAnswer(
  payload: Payload,
  id: string,
): Promise<{ id: string; text: string; state: QuestionState; line: LineInQuestion } | null> {
  if (!isId(id)) return null;
  const question = await leanFirst<{ id: string; text: string; state: QuestionState; line: string }>(
    payload,
    'account-questions',
    { where: [{ field: 'id', equals: id }], columns: ['text', 'state', 'line'], newestBy: 'id' },
  );
  const line = question ? await lineInQuestion(payload, question.line) : null;
  return question && line ? { id: question.id, text: question.text, state: question.state, line } : null;
}
