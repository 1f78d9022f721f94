import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { recordEvent } from '@/domain/accounts';
import {
  type BatchCounts,
  type BatchPlan,
  type ColumnMapping,
  type FileSource,
  type HearHeadings,
  type ImportTask,
  mappedRows,
  type ReadRow,
} from '@/domain/imports';
import { fail } from '@/shared/errors';
import { yuanOf } from '../../rules/money';
import { type BookRow, holdBook, type LineRow } from '../accounts/book-row';
import { linesOf } from '../accounts/lines-of';
import { writeLines } from '../accounts/write-lines';
import { authorizeBookkeeper } from '../committees/offices-of';
import { type Direction, directionLabels } from '../labels';
import { accountLineFields } from './line-fields';
import { type ImportedLine, lineRowOf, type Totals } from './line-row-of';

/** A month's lines are few: all of them are one transaction, so that a book is never half imported. */
const batchSize = 3000;

interface LinePlan extends BatchPlan {
  lines: readonly ImportedLine[];
}

export interface LineTaskOptions {
  actor: Actor;
  book: BookRow;
  /** Id of the run: with the number of a line it makes the line one, however often the run goes on. */
  run: string;
  mapping: ColumnMapping;
}

/** The lines of one book from a file. A line that the book has already is not entered again. */
export function lineTask(options: LineTaskOptions): ImportTask<ImportedLine, LinePlan> {
  const { actor, book, run } = options;
  return {
    action: 'account-lines.imported',
    batchSize: { checking: batchSize, importing: batchSize },
    canPlanAgain: true,
    rows: (file, hear) => rowsOf(file, options, hear),
    async plan(req, rows) {
      const lines = await fresh(req, book.id, rows);
      const counts = { created: lines.length, updated: 0, unchanged: rows.length - lines.length };
      return { ...counts, lines, refused: 0, issues: [] };
    },
    async write(req, { lines: planned }): Promise<BatchCounts> {
      const held = await holdBook(req, book.id);
      await authorizeBookkeeper(req, actor, held);
      if (held.state !== 'draft') fail('invalid-state', { message: '这本账已经公布，不能再导入。' });
      const lines = await fresh(req, book.id, planned);
      const rest = { updated: 0, unchanged: planned.length - lines.length };
      if (lines.length === 0) return { created: 0, ...rest };
      await writeLines(req, {
        book: held,
        lines: lines.map(({ line, ...one }) => ({ ...one, formKey: `import:${run}:${line}` })),
        actor,
        source: 'import',
      });
      await recordEvent({
        req,
        actor,
        action: 'compound-account.lines-imported',
        subject: { collection: 'compound-accounts', id: book.id },
        summary: `${book.title}：${lines.length}笔`,
      });
      return { created: lines.length, ...rest };
    },
  };
}

async function* rowsOf(
  file: FileSource,
  { mapping, book }: LineTaskOptions,
  hear: HearHeadings,
): AsyncGenerator<ReadRow<ImportedLine>> {
  const sums: Record<Direction, number> = { income: 0, spending: 0 };
  let refused = 0;
  for await (const record of mappedRows(file, {
    fields: accountLineFields,
    mapping,
    isComplete: true,
    hear,
  })) {
    const { line, values: cells } = record;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const read = lineRowOf(record, book);
    if ('totals' in read) {
      const problem = totalsProblem(read.totals, sums, refused);
      if (problem) fail('validation', { message: problem });
    } else if ('issues' in read) {
      refused += 1;
      yield { line, cells, row: null, issues: read.issues };
    } else {
      sums[read.row.direction] += read.row.amount;
      yield { line, cells, row: read.row, issues: [] };
    }
  }
}

/** Where the totals of the file are not the sum of its lines, with both figures; null when they are. */
export function totalsProblem(
  totals: Totals,
  sums: Readonly<Record<Direction, number>>,
  refused: number,
): string | null {
  const wrong = (Object.keys(directionLabels) as Direction[]).filter(
    (direction) => totals[direction] !== null && totals[direction] !== sums[direction],
  );
  if (wrong.length === 0) return null;
  const words = wrong.map(
    (direction) =>
      `${directionLabels[direction]}写的合计是${yuanOf(totals[direction] ?? 0)}元，各行加起来是${yuanOf(sums[direction])}元`,
  );
  const maybe = refused > 0 ? `前面有${refused}行读不出来，没有加进去。` : '';
  return `第${totals.line}行的合计和明细对不上：${words.join('；')}。${maybe}请核对表格再上传，一行都没有导入。`;
}

/**
 * The lines the book does not have yet. Two equal lines of one day are two; what the book has already counts once for each.
 */
async function fresh(
  req: PayloadRequest,
  book: string,
  rows: readonly ImportedLine[],
): Promise<ImportedLine[]> {
  const known = new Map<string, number>();
  for (const line of await linesOf(req.payload, book, req))
    if (line.state === 'entered') known.set(likeness(line), (known.get(likeness(line)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = known.get(likeness(row)) ?? 0;
    if (left > 0) known.set(likeness(row), left - 1);
    return left === 0;
  });
}

const likeness = ({ on, direction, item, amount }: Pick<LineRow, 'on' | 'direction' | 'item' | 'amount'>) =>
  `${on}|${direction}|${amount}|${item}`;
