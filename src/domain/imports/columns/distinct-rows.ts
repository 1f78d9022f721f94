import type { HearHeadings, ReadRow } from '../import-task';
import type { FileSource } from '../table/file-source';
import type { ImportIssue } from '../table/table-rows';
import type { ColumnMapping } from './column-mapping';
import type { ImportField } from './import-field';
import { type MappedRow, mappedRows } from './mapped-rows';

interface DistinctReading<Row> {
  fields: readonly ImportField[];
  /** Every column chosen by somebody. */
  mapping: ColumnMapping;
  hear: HearHeadings;
  rowOf(record: Required<MappedRow>): { row: Row } | { issues: ImportIssue[] };
  /** What tells two rows apart. */
  keyOf(row: Row): string;
  /** Where and what is said of a row whose key stood on an earlier line. */
  twin: { field: string; words(line: number): string };
}

/** The rows of a file, each key once: empty lines are passed over, and of two with one key the later is refused, naming the earlier. */
export async function* distinctRows<Row>(
  file: FileSource,
  { fields, mapping, hear, rowOf, keyOf, twin }: DistinctReading<Row>,
): AsyncGenerator<ReadRow<Row>> {
  const seen = new Map<string, number>();
  for await (const record of mappedRows(file, { fields, mapping, isComplete: true, hear })) {
    const { line, values: cells } = record;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const read = rowOf(record);
    if ('issues' in read) {
      yield { line, cells, row: null, issues: read.issues };
      continue;
    }
    const key = keyOf(read.row);
    const earlier = seen.get(key);
    seen.set(key, line);
    const issues = earlier
      ? [{ line, column: record.headerOf(twin.field), message: twin.words(earlier) }]
      : [];
    yield { line, cells, row: earlier ? null : read.row, issues };
  }
}
