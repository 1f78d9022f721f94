import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { yuanOf } from '../../rules/money';
import { input, runPropertyVerb, type VerbCall } from '../../verb';
import { authorizeBookkeeper } from '../committees/offices-of';
import { holdBook, lineRow } from './book-row';
import { saveSums } from './write-lines';

const schema = z.object({ id: input.id('收支') });

/**
 * Takes a line out of a book that is not public yet; the row stays and no longer counts. Doing it twice changes nothing.
 * @throws DomainError invalid-state (public: use the correction), not-found, forbidden
 */
export async function removeLine(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  const { book: bookId } = await lineOf(call, id);
  return runPropertyVerb(call, async (req) => {
    const book = await holdBook(req, bookId);
    await authorizeBookkeeper(req, call.actor, book);
    if (book.state !== 'draft') fail('invalid-state', { message: '这本账已经公布，不能删去，请用“更正”。' });
    const line = await lineRow(req, id);
    if (line.state === 'entered') {
      await updateColumns(req, 'account-lines', id, { state: 'removed', updatedAt: now().toISOString() });
      await saveSums(req, book, { drop: [line] });
    }
    return {
      result: { id },
      action: 'account-line.removed',
      subject: { collection: 'account-lines', id },
      summary: book.title,
      step: {
        label: '公布前删去',
        detail: `${line.item} ${yuanOf(line.amount)}元`,
        place: book,
        also: [{ collection: 'compound-accounts', id: bookId }],
      },
    };
  });
}

/** The book a line belongs to never changes, so it may be asked before the transaction. */
async function lineOf({ payload, req }: VerbCall, id: string): Promise<{ book: string }> {
  const found = await payload.db.findOne<{ id: string; book: string }>({
    collection: 'account-lines',
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  });
  return found ? { book: String(found.book) } : fail('not-found', { message: '没有找到这笔收支。' });
}
