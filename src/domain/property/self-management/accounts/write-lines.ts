import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { mostCents } from '../../rules/money';
import type { LineSource } from '../labels';
import { closingOf, recount } from '../rules/balance';
import type { BookRow } from './book-row';
import type { LineInput } from './line-input';

/** The most lines a book may have: far beyond a compound's month. */
export const mostLines = 2000;

export interface NewLine extends LineInput {
  formKey?: string | undefined;
  corrects?: { id: string | null; reason: string };
}

/**
 * Writes lines into a book that is held, and its sums with them. @param drop lines that no longer count
 * @returns the ids in order and the book as it is now. @throws DomainError too-large
 */
export async function writeLines(
  req: PayloadRequest,
  writing: {
    book: BookRow;
    lines: readonly NewLine[];
    actor: Actor;
    source: LineSource;
    drop?: readonly Pick<LineInput, 'direction' | 'amount'>[];
    more?: Partial<Pick<BookRow, 'state' | 'correctedAt'>>;
  },
): Promise<{ ids: string[]; book: BookRow }> {
  const { book, lines, actor, source, drop = [], more = {} } = writing;
  if (book.lineCount + lines.length > mostLines)
    fail('too-large', { message: `一个月的账最多${mostLines}笔。` });
  const at = now().toISOString();
  const stamp = new Date();
  const { township, community, compound, fund } = book;
  const rows = lines.map(({ formKey, corrects, counterparty, ...line }, index) => {
    const id = newId();
    return {
      id,
      createdAt: stamp,
      updatedAt: stamp,
      book: book.id,
      township,
      community,
      compound,
      fund,
      ...line,
      counterparty: counterparty || null,
      state: 'entered',
      source,
      corrects: corrects?.id ?? null,
      correctionReason: corrects?.reason ?? null,
      correctedAt: corrects ? at : null,
      enteredBy: actor.userId,
      enteredByName: actor.name,
      sequence: book.lineCount + index + 1,
      formKey: formKey ?? id,
    };
  });
  const ids = await bulkInsert(req.payload, req, 'account-lines', rows);
  return { ids, book: await saveSums(req, book, { add: lines, drop, lines: lines.length, more }) };
}

/** Writes what a book comes to with lines more or less. @throws DomainError validation when it is out of bounds */
export async function saveSums(
  req: PayloadRequest,
  book: BookRow,
  change: Parameters<typeof recount>[1] & { lines?: number; more?: Partial<BookRow> },
): Promise<BookRow> {
  const sums = recount(book, change);
  const after = {
    ...sums,
    closing: closingOf(sums),
    lineCount: book.lineCount + (change.lines ?? 0),
    ...change.more,
  };
  if (Math.max(Math.abs(after.closing), after.income, after.spending) > 100 * mostCents)
    fail('validation', { fields: { amount: '合计太大，请核对金额' } });
  const { income, spending, closing, lineCount, state, correctedAt } = after;
  const updatedAt = now().toISOString();
  const values = { income, spending, closing, lineCount, state, correctedAt, updatedAt };
  await updateColumns(req, 'compound-accounts', book.id, values);
  return after;
}
