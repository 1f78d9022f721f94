import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type FileItem, publicFilesOf } from '../../files';
import { type Page, pageOf } from '../../public/names';
import type { LineRow } from '../accounts/book-row';
import { linesOf } from '../accounts/lines-of';
import type { Direction, Fund, QuestionState } from '../labels';
import { type PublicMonth, presentMonth } from './accounts';
import { publicBooks } from './balances';

/** What was asked about a line, in public: without a name unless the asker wished it. */
export interface PublicQuestion {
  id: string;
  text: string | null;
  state: QuestionState;
  shownName: string | null;
  askedAt: string;
  dueAt: string;
  answer: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  hiddenReason: string | null;
}

/** A line in public; the amount in 分. */
export interface PublicLine {
  id: string;
  on: string;
  direction: Direction;
  category: string;
  item: string;
  amount: number;
  counterparty: string | null;
  /** The line it replaces, and why; `was` is null for a line that had been forgotten. */
  correction: {
    reason: string;
    at: string | null;
    was: Pick<LineRow, 'item' | 'amount' | 'on'> | null;
  } | null;
  isReplaced: boolean;
  files: FileItem[];
  questions: PublicQuestion[];
}

export interface PublicBook {
  fund: Fund;
  month: PublicMonth;
  lines: Page<PublicLine>;
}

export interface BookFilter {
  month: string;
  fund?: Fund | undefined;
  direction?: Direction | undefined;
  page: number;
}

const pageSize = 20;

/** The funds with a public book in a month, and the one asked for (or the first) with a page of its lines. */
export async function publicBook(
  payload: Payload,
  compound: string,
  { month, fund: asked, direction, page }: BookFilter,
): Promise<{ funds: Fund[]; book: PublicBook } | null> {
  const books = (await publicBooks(payload, compound)).filter((book) => book.month === month);
  const funds = books
    .map(({ fund }) => fund)
    .sort((a, b) => b.localeCompare(a))
    .reverse();
  const row = books.find(({ fund }) => fund === (asked ?? funds[0]));
  if (!row) return null;
  const all = (await linesOf(payload, row.id)).filter(({ state }) => state !== 'removed');
  const rows = all
    .filter((line) => direction === undefined || line.direction === direction)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.sequence - b.sequence);
  const { items, ...paging } = pageOf(rows, page, pageSize);
  const ids = items.map(({ id }) => id);
  const files = await publicFilesOf(payload, ids);
  const questions = await questionsOf(payload, ids);
  const byId = new Map(all.map((line) => [line.id, line]));
  return {
    funds,
    book: {
      fund: row.fund,
      month: presentMonth(row),
      lines: {
        ...paging,
        items: items.map((line) => ({
          ...present(line, byId),
          files: files.get(line.id) ?? [],
          questions: questions.get(line.id) ?? [],
        })),
      },
    },
  };
}

function present(line: LineRow, byId: ReadonlyMap<string, LineRow>): Omit<PublicLine, 'files' | 'questions'> {
  const { id, on, direction, category, item, amount, counterparty, state } = line;
  const old = line.corrects ? byId.get(line.corrects) : undefined;
  return {
    id,
    on,
    direction,
    category,
    item,
    amount,
    counterparty,
    isReplaced: state === 'replaced',
    correction: line.correctionReason
      ? {
          reason: line.correctionReason,
          at: line.correctedAt,
          was: old ? { item: old.item, amount: old.amount, on: old.on } : null,
        }
      : null,
  };
}

const questionColumns = [
  'line',
  'text',
  'state',
  'shownName',
  'askedAt',
  'dueAt',
  'answer',
  'answeredAt',
  'answeredByName',
  'hiddenReason',
];

/** The questions about these lines, oldest first; of a hidden one only that it was there, and why it is gone. */
async function questionsOf(
  payload: Payload,
  lines: readonly string[],
): Promise<Map<string, PublicQuestion[]>> {
  const found = new Map<string, PublicQuestion[]>();
  if (lines.length === 0) return found;
  const rows = await leanFind<PublicQuestion & { line: string }>(payload, 'account-questions', {
    where: [{ field: 'line', in: [...lines] }],
    columns: questionColumns,
    newestBy: 'askedAt',
    limit: 500,
  });
  for (const { line, ...row } of rows.toReversed()) {
    const shown =
      row.state === 'hidden'
        ? { ...row, text: null, answer: null, answeredByName: null, shownName: null }
        : row;
    found.set(line, [...(found.get(line) ?? []), shown]);
  }
  return found;
}

/** All lines of a public book that count, for a file; null when there is none. */
export async function publicLines(
  payload: Payload,
  compound: string,
  { month, fund }: { month: string; fund: Fund },
): Promise<{ month: PublicMonth; lines: Omit<PublicLine, 'files' | 'questions'>[] } | null> {
  const row = (await publicBooks(payload, compound)).find(
    (book) => book.month === month && book.fund === fund,
  );
  if (!row) return null;
  const all = (await linesOf(payload, row.id)).filter(({ state }) => state !== 'removed');
  const byId = new Map(all.map((line) => [line.id, line]));
  return { month: presentMonth(row), lines: all.map((line) => present(line, byId)) };
}
