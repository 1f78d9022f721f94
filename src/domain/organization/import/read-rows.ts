import { fail } from '@/shared/errors';
import { householdKey, placeKey } from '../place';
import { type Header, readHeader } from './columns';
import { type HouseholdRow, type Issue, parseRow } from './parse-row';
import { readFileLines } from './read-file';

/** What one line of the file gave: a row, or what is wrong with it. */
export interface ReadRow {
  row: HouseholdRow | null;
  issues: Issue[];
}

/**
 * Rows of a file of households, one by one. The same household twice is an issue of the second line; columns nobody
 * knows are named once, through `ignored`.
 * @throws DomainError validation when the first line lacks a needed column or the file has no rows.
 */
export async function* readHouseholdRows(
  bytes: Uint8Array,
  ignored: (columns: string[]) => void = () => {},
): AsyncGenerator<ReadRow> {
  let header: Header | null = null;
  let rows = 0;
  const seen = new Map<string, number>();
  for await (const { line, cells } of readFileLines(bytes)) {
    if (!header) {
      header = checkedHeader(cells);
      ignored(header.unknown);
      continue;
    }
    rows += 1;
    const read = parseRow(line, cells, header);
    yield read.row ? withoutTwins(read.row, seen) : read;
  }
  if (rows === 0) refuse('文件里没有数据行。请用模板填写。');
}

function withoutTwins(row: HouseholdRow, seen: Map<string, number>): ReadRow {
  const key = householdKey(placeKey(row.communityCode, row.compound, row.building), row.unit, row.room);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, row.line);
    return { row, issues: [] };
  }
  return { row: null, issues: [{ line: row.line, column: '', message: `和第${first}行是同一户` }] };
}

function checkedHeader(cells: string[]): Header {
  const header = readHeader(cells);
  if (header.missing.length > 0) refuse(`第1行缺少这些列：${header.missing.join('、')}。请用模板填写。`);
  return header;
}

function refuse(message: string): never {
  fail('validation', { message, fields: { file: message } });
}
