import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { fail } from '@/shared/errors';
import type { FileLine } from './read-file';

/** Unpacked size above which a workbook is refused: a few hundred thousand rows, far from a zip bomb. */
const maxUnpacked = 300 * 1024 * 1024;

/** Reads the first sheet of a workbook row by row, without loading it whole. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<FileLine> {
  if (unpackedSize(bytes) > maxUnpacked) fail('too-large', { message: '工作簿解开后太大，请拆成几个文件。' });
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    entries: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
    worksheets: 'emit',
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { line: row.number, cells: cellsOf(row) };
      return;
    }
  } catch (cause) {
    const message = '打不开这个工作簿，请用表格软件另存为 .xlsx 再试。';
    fail('validation', { message, fields: { file: message }, cause });
  }
}

function cellsOf(row: ExcelJS.Row): string[] {
  return Array.from({ length: row.cellCount }, (_, index) => cellText(row.getCell(index + 1).value));
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('result' in value) return cellText(value.result ?? null);
  if ('text' in value) return cellText(value.text);
  return '';
}

/** Sum of the sizes the zip directory declares, in bytes; 0 when there is no directory (the reader then refuses). */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (
    let at = view.indexOf('PK\u0001\u0002');
    at >= 0 && at + 46 <= view.length;
    at = view.indexOf('PK\u0001\u0002', at + 46)
  ) {
    total += view.readUInt32LE(at + 24);
  }
  return total;
}
