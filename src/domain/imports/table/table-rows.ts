import { fail } from '@/shared/errors';
import type { FileSource } from './file-source';
import { readFileLines } from './read-lines';

/** What is wrong with one line of a file, as it is reported. */
export interface ImportIssue {
  /** As people see it: the first line is 1; a record over several lines has the number of its first. */
  line: number;
  /** Header of the column, or '' when the whole line is meant. */
  column: string;
  message: string;
  /** The line is taken in all the same: it is none of those to be put right and uploaded again. */
  isReminder?: true;
}

/** One record: where it begins and its cells by header. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
  /** Cells in the order of the file. */
  values: string[];
  /** What the file itself got wrong (a formula without a result, broken characters), by header. */
  faults: { column: string; message: string }[];
}

/**
 * Records of a CSV or XLSX file with a header line, one by one.
 * @param heading gets the header cells once, before the first record; it throws when they won't do
 * @throws DomainError validation when the file has no header or breaks off (an open quote); records before that came out
 */
export async function* tableRows(
  file: FileSource,
  heading: (headers: string[]) => void,
): AsyncGenerator<TableRow> {
  let headers: string[] | null = null;
  for await (const { line, cells, faults } of readFileLines(file)) {
    if (headers) {
      const named = headers;
      yield {
        line,
        values: cells,
        cells: Object.fromEntries(named.map((header, index) => [header, cells[index] ?? ''])),
        faults: faults.map(({ index, message }) => ({ column: named[index] ?? '', message })),
      };
    } else {
      headers = cells.map((cell) => cell.trim());
      heading(headers);
    }
  }
  if (!headers) fail('validation', { message: '文件里没有内容。', fields: { file: '文件里没有内容。' } });
}
