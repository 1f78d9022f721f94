import { fail } from '@/shared/errors';
import { withoutGuard } from '@/shared/spreadsheet-text';
import type { HearHeadings } from '../import-task';
import type { FileSource } from '../table/file-source';
import { readFileLines } from '../table/read-lines';
import type { ImportIssue } from '../table/table-rows';
import { type ColumnMapping, type Columns, columnsOf } from './column-mapping';
import type { ImportField } from './import-field';

/** One record of a file under our names. */
export interface MappedRow {
  line: number;
  /** By field; a field without a column is missing. */
  cells: Record<string, string>;
  /** What the file calls a field, as issues name it; our own name without it. */
  headerOf?: (field: string) => string;
  /** What the file itself got wrong in a column that is used. */
  faults?: ImportIssue[];
  /** Cells in the order of the file. */
  values?: string[];
  /** The whole record as received: heading and cell, also of columns that are not used. */
  received?: string;
}

interface Reading {
  fields: readonly ImportField[];
  mapping: ColumnMapping;
  /** Whether somebody chose every column; otherwise our own names count too. */
  isComplete?: boolean;
  /** What to do when a needed column is missing, as a sentence. */
  remedy?: string;
  hear?: HearHeadings;
}

/** What is said of a number that came before in the same file. */
export function twinProblem(line: number): string {
  return `和第${line}行是同一个编号，请只留一行`;
}

/**
 * Records of a file, one by one.
 * @throws DomainError validation when the file has no header, needed columns are missing, or it breaks off
 */
export async function* mappedRows(file: FileSource, reading: Reading): AsyncGenerator<Required<MappedRow>> {
  let header: { headings: string[]; columns: Columns } | null = null;
  for await (const { line, cells, faults } of readFileLines(file)) {
    if (!header) {
      const headings = cells.map((cell) => cell.trim());
      const columns = columnsOf(headings, reading.fields, reading.mapping, reading);
      header = { headings, columns };
      reading.hear?.(headings, columns.unused);
      continue;
    }
    const { headings, columns } = header;
    const used = new Set(columns.positions.values());
    const nameAt = (index: number) => headings[index] || `第${index + 1}列`;
    yield {
      line,
      values: cells,
      cells: Object.fromEntries(
        [...columns.positions].map(([field, index]) => [field, withoutGuard(cells[index] ?? '')]),
      ),
      headerOf: (field) => {
        const index = columns.positions.get(field);
        return index === undefined ? labelOf(reading.fields, field) : nameAt(index);
      },
      faults: faults
        .filter(({ index }) => used.has(index))
        .map(({ index, message }) => ({ line, column: nameAt(index), message })),
      received: receivedText(cells, nameAt),
    };
  }
  if (!header) fail('validation', { message: '文件里没有内容。', fields: { file: '文件里没有内容。' } });
}

function labelOf(fields: readonly ImportField[], field: string): string {
  return fields.find(({ name }) => name === field)?.label ?? field;
}

/** Nothing about the file itself is in it, so that the same record of another file is the same text. */
function receivedText(cells: readonly string[], nameAt: (index: number) => string): string {
  const named = new Map<string, string>();
  cells.forEach((cell, index) => {
    const name = nameAt(index);
    named.set(named.has(name) ? `${name}（第${index + 1}列）` : name, cell);
  });
  return JSON.stringify(Object.fromEntries(named), null, 2);
}
