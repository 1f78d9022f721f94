import type { Payload } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { inTransaction, leanFind, leanFirst } from '@/database';
import {
  type ColumnMapping,
  type ColumnsToChoose,
  checkRows,
  chosenColumns,
  columnChoices,
  columnsShape,
  headOfFile,
  importRows,
  looseRequest,
  mappingLines,
  mappingOf,
  refuseStrangers,
  releaseColumns,
  startImport,
  storedRun,
  type TableFormat,
  templateFile,
  type Work,
} from '@/domain/imports';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type BookRow, bookColumns } from '../accounts/book-row';
import { keepsBooks } from '../committees/offices-of';
import { accountLineFields } from './line-fields';
import { lineTask } from './line-task';

/** The empty file to fill in: the headings and one example line, which is refused when it is left in. */
export function accountLineTemplate(format: TableFormat): AsyncIterable<Uint8Array> {
  return templateFile(format, { fields: accountLineFields, sheet: '收支明细' });
}

/**
 * Takes a file of a book's lines in; its columns are looked at next.
 * @throws DomainError forbidden, not-found, invalid-state (published), too-large, validation (empty, cannot be read)
 */
export async function startLineImport(start: {
  payload: Payload;
  actor: Actor;
  book: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  const { book: bookId, ...rest } = start;
  const { payload, actor } = start;
  const book = await bookToImport(payload, bookId);
  if (!(await keepsBooks(payload, actor, book))) fail('forbidden');
  const details = { accountBook: book.id };
  return startImport({ ...rest, kind: 'account-lines', mapsColumns: true, details });
}

/** The columns of an uploaded file, as the last file of the compound had them, otherwise guessed. @throws DomainError not-found, forbidden */
export async function lineColumns(call: Pick<Work, 'payload' | 'actor' | 'id'>): Promise<ColumnsToChoose> {
  const { payload, actor, id } = call;
  const run = await storedRun(await looseRequest(payload), id);
  refuseStrangers(actor, run);
  const own = mappingOf(run.columns ?? '');
  const known = own.size > 0 ? own : await lastMapping(payload, await bookOf(payload, id));
  return columnChoices(await headOfFile(payload, id), { fields: accountLineFields, known });
}

const schema = z.object({ columns: columnsShape });

/**
 * Says which column is what, and releases the dry run; the run keeps it, and the next file of the compound begins with it.
 * @throws DomainError forbidden, invalid-state, validation naming the fields
 */
export async function chooseLineColumns(
  call: Pick<Work, 'payload' | 'actor' | 'id'> & z.input<typeof schema>,
): Promise<void> {
  const { payload, actor, id } = call;
  const { columns } = parseInput(schema, call);
  refuseStrangers(actor, await storedRun(await looseRequest(payload), id));
  const { headings } = await headOfFile(payload, id);
  const chosen = chosenColumns(accountLineFields, headings, columns);
  if (!chosen.has('amount') && !chosen.has('income') && !chosen.has('spending'))
    fail('validation', { fields: { amount: '请选择金额在哪一列：收入、支出两列，或者金额一列' } });
  if (chosen.has('amount') && !chosen.has('direction'))
    fail('validation', { fields: { direction: '只有一列金额时，要有一列写明收入还是支出' } });
  await inTransaction({ payload, actor }, (req) =>
    releaseColumns(req, id, { columns: mappingLines(chosen) }),
  );
}

/** The dry run: reports every problem, compares the totals, writes no line. */
export async function checkLineFile(work: Work): Promise<void> {
  await checkRows(work, await taskOf(work));
}

/** Imports what was released. */
export async function writeLineFile(work: Work): Promise<void> {
  await importRows(work, await taskOf(work));
}

async function taskOf({ payload, actor, id }: Work) {
  const run = await storedRun(await looseRequest(payload), id);
  return lineTask({ actor, book: await bookOf(payload, id), run: id, mapping: mappingOf(run.columns ?? '') });
}

async function bookOf(payload: Payload, run: string): Promise<BookRow> {
  const { accountBook } = await storedRun(await looseRequest(payload), run);
  return bookToImport(payload, idOf(accountBook) ?? '');
}

async function bookToImport(payload: Payload, id: string): Promise<BookRow> {
  const book = await leanFirst<BookRow>(payload, 'compound-accounts', {
    where: [{ field: 'id', equals: id }],
    columns: [...bookColumns, 'township', 'community'],
    newestBy: 'id',
  });
  if (!book) fail('not-found', { message: '没有找到这本账，请从账本页面进来导入。' });
  if (book.state !== 'draft') fail('invalid-state', { message: '这本账已经公布，不能再导入。' });
  return book;
}

/** How the last file that was imported for this compound called its columns; empty without one. */
async function lastMapping(payload: Payload, { compound }: BookRow): Promise<ColumnMapping> {
  const books = await leanFind<{ id: string }>(payload, 'compound-accounts', {
    where: [{ field: 'compound', equals: compound }],
    columns: [],
    newestBy: 'month',
    limit: 500,
  });
  const last = await leanFirst<{ columns: string | null }>(payload, 'import-runs', {
    where: [
      { field: 'accountBook', in: books.map(({ id }) => id) },
      { field: 'status', equals: 'done' },
    ],
    columns: ['columns'],
    newestBy: 'createdAt',
  });
  return mappingOf(last?.columns ?? '');
}
