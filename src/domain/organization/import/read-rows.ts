import { type FileSource, type HearHeadings, type ReadRow, readFileLines } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { householdKey, placeKey } from '../place';
import { type Header, readHeader } from './columns';
import { type HouseholdRow, parseRow } from './parse-row';

/**
 * Rows of a file of households, one by one. The same household twice is an issue of the second line; columns nobody
 * knows are named once, through `hear`.
 * @throws DomainError validation when the first line lacks a needed column or the file has no rows.
 */
export async function* readHouseholdRows(
  file: FileSource,
  hear: HearHeadings = () => {},
): AsyncGenerator<ReadRow<HouseholdRow>> {
  let header: Header | null = null;
  let headings: string[] = [];
  let rows = 0;
  const seen = new Map<string, number>();
  for await (const { line, cells, faults } of readFileLines(file)) {
    if (!header) {
      header = checkedHeader(cells);
      headings = cells;
      hear(cells, header.unknown);
      continue;
    }
    rows += 1;
    const { row, issues } = parseRow(line, cells, header);
    const used = new Set(header.positions.values());
    const broken = faults
      .filter(({ index }) => used.has(index))
      .map(({ index, message }) => ({ line, column: (headings[index] ?? '').trim(), message }));
    if (row && broken.length === 0) yield withoutTwins(row, cells, seen);
    else yield { line, cells, row: null, issues: broken.length > 0 ? broken : issues };
  }
  if (rows === 0) refuse('文件里没有数据行。请用模板填写。');
}

function withoutTwins(row: HouseholdRow, cells: string[], seen: Map<string, number>): ReadRow<HouseholdRow> {
  const { line } = row;
  const key = householdKey(placeKey(row.communityCode, row.compound, row.building), row.unit, row.room);
  const first = seen.get(key);
  if (first !== undefined)
    return { line, cells, row: null, issues: [{ line, column: '', message: `和第${first}行是同一户` }] };
  seen.set(key, line);
  return { line, cells, row, issues: [] };
}

function checkedHeader(cells: string[]): Header {
  const header = readHeader(cells);
  if (header.missing.length > 0) refuse(`第1行缺少这些列：${header.missing.join('、')}。请用模板填写。`);
  return header;
}

function refuse(message: string): never {
  fail('validation', { message, fields: { file: message } });
}
