import { fail } from '@/shared/errors';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** One line of a file: its number as the person sees it (the first is 1) and its cells as text. */
export interface FileLine {
  line: number;
  cells: string[];
}

/** Largest file taken, in bytes: about 100,000 households. */
export const maxFileSize = 15 * 1024 * 1024;

/**
 * Lines of an uploaded table, empty ones left out. What it is is decided by its content, not by its name.
 * @throws DomainError too-large, unsupported (neither CSV nor XLSX), validation (broken file)
 */
export async function* readFileLines(bytes: Uint8Array): AsyncGenerator<FileLine> {
  if (bytes.length > maxFileSize) fail('too-large', { message: '文件超过15MB，请拆成几个文件。' });
  for await (const line of isZip(bytes) ? readXlsx(bytes) : readCsv(refuseBinary(bytes))) {
    if (line.cells.some((cell) => cell.trim() !== '')) yield line;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function refuseBinary(bytes: Uint8Array): Uint8Array {
  if (bytes.subarray(0, 4096).includes(0)) {
    const message = '只认 CSV 和 XLSX 文件。旧的 .xls 请先另存为 .xlsx。';
    fail('unsupported', { message, fields: { file: message } });
  }
  return bytes;
}
