import { fail } from '@/shared/errors';
import type { FileSource } from './file-source';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** One line of a file: its number as the person sees it (the first is 1) and its cells as text. */
export interface FileLine {
  line: number;
  cells: string[];
  /** Cells that say nothing that could be trusted: a formula without a result, an error, broken characters. */
  faults: CellFault[];
}

export interface CellFault {
  /** Place of the cell in its line, from 0. */
  index: number;
  message: string;
}

/** Largest text file, in bytes; it is read piece by piece. */
const largestText = 500_000_000;
/** Largest workbook, in bytes: its parts are looked up by place, so it is in memory while it is read. */
const largestWorkbook = 50_000_000;

/**
 * Lines of a table, empty ones left out. What it is is decided by its content, not by its name.
 * @throws DomainError too-large, unsupported (neither CSV nor XLSX), validation (empty or broken)
 */
export async function* readFileLines(file: FileSource): AsyncGenerator<FileLine> {
  const lines = isWorkbook(await beginningOf(file))
    ? readXlsx(await wholeOf(file))
    : readCsv({ pieces: () => bounded(file) });
  for await (const line of lines) {
    if (line.faults.length > 0 || line.cells.some((cell) => cell.trim() !== '')) yield line;
  }
}

async function beginningOf(file: FileSource): Promise<Uint8Array> {
  for await (const piece of file.pieces()) if (piece.length > 0) return piece;
  return fail('validation', { message: '文件是空的。', fields: { file: '文件是空的。' } });
}

const zip = [0x50, 0x4b];
const compoundDocument = [0xd0, 0xcf, 0x11, 0xe0];

function isWorkbook(beginning: Uint8Array): boolean {
  const is = (mark: number[]) => mark.every((byte, index) => beginning[index] === byte);
  if (is(compoundDocument))
    refuse('只认 CSV 和 XLSX 文件。旧的 .xls 或加了密码的文件请先另存为不加密的 .xlsx。');
  return is(zip);
}

async function* bounded(file: FileSource): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of file.pieces()) {
    size += piece.length;
    if (size > largestText) fail('too-large', { message: '文件超过500MB，请拆成几个文件。' });
    yield piece;
  }
}

async function wholeOf(file: FileSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.pieces()) {
    size += piece.length;
    if (size > largestWorkbook)
      fail('too-large', { message: '工作簿超过50MB，请拆成几个文件，或另存为 CSV。' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refuse(message: string): never {
  fail('unsupported', { message, fields: { file: message } });
}
