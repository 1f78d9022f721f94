import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import { guarded } from '@/shared/spreadsheet-text';

export type TableFormat = 'csv' | 'xlsx';

/** A table that becomes a file: the first line, then the rows, which may come from a long read. */
export interface TableSource {
  header: readonly string[];
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** Name of the sheet in a workbook. */
  sheet: string;
}

/** The bytes of a table, as they become ready. Every cell is text, and no cell can act as a formula. */
export function tableFile(format: TableFormat, source: TableSource): AsyncIterable<Uint8Array> {
  return format === 'csv' ? csvFile(source) : xlsxFile(source);
}

/** CSV with a byte order mark, which spreadsheet programs need to read Chinese as UTF-8. */
async function* csvFile({ header, rows }: TableSource): AsyncGenerator<Uint8Array> {
  const output = stringify({ bom: true, record_delimiter: 'windows' });
  const written = feed(output, header, rows);
  for await (const piece of output) yield Buffer.from(piece);
  await written;
}

async function feed(
  output: ReturnType<typeof stringify>,
  header: readonly string[],
  rows: TableSource['rows'],
): Promise<void> {
  try {
    output.write(header.map(guarded));
    for await (const row of rows) if (!output.write(row.map(guarded))) await once(output, 'drain');
    output.end();
  } catch (error) {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

async function* xlsxFile({ header, rows, sheet: name }: TableSource): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const written = writeWorkbook(stream, name, header, rows);
  for await (const piece of stream) yield piece;
  await written;
}

async function writeWorkbook(
  stream: PassThrough,
  name: string,
  header: readonly string[],
  rows: TableSource['rows'],
): Promise<void> {
  try {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: false,
    });
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    // Text format in every column: codes keep their zeros and long numbers their digits.
    sheet.columns = header.map((text) => ({
      header: text,
      width: Math.max(10, text.length * 2.2),
      style: { numFmt: '@' },
    }));
    for await (const row of rows) sheet.addRow(row.map(guarded)).commit();
    sheet.commit();
    await workbook.commit();
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
