import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fail } from '@/shared/errors';
import { decodeFile } from './decode-file';

/** What is wrong with one line of a file, as it is reported. */
export interface ImportIssue {
  /** As an editor counts: the first line is 1; a record over several lines has the number of its first. */
  line: number;
  /** Header of the column, or '' when the whole line is meant. */
  column: string;
  message: string;
}

/** One record: where it begins and its cells by header. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** Longest record, in characters; what is longer is most likely a quote that was never closed. */
const longestRecord = 2_000_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Records of a CSV file with a header line, one by one. Quoted values may hold line ends and commas; both line ends work.
 * @param heading gets the header cells once, before the first record; it throws when they won't do
 * @throws DomainError validation when the file has no header or breaks off (an open quote); records before that came out
 */
export async function* readTable(
  path: string,
  heading: (headers: string[]) => void,
): AsyncGenerator<TableRow> {
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRecord,
  };
  const parser = Readable.from(decodeFile(path)).compose(parse(options)) as AsyncIterable<Parsed>;
  let headers: string[] | null = null;
  let line = 1;
  try {
    for await (const { record, info } of parser) {
      const begins = line;
      line = info.lines + 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      if (headers) {
        yield { line: begins, cells: byHeader(headers, record) };
      } else {
        headers = record.map((cell) => cell.trim());
        heading(headers);
      }
    }
  } catch (error) {
    if (error instanceof CsvError) breakOff(line, error);
    throw error;
  }
  if (!headers) fail('validation', { message: '文件里没有内容。' });
}

function byHeader(headers: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(headers.map((header, index) => [header, record[index] ?? '']));
}

function breakOff(line: number, error: CsvError): never {
  const reasons: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: '引号没有成对',
    CSV_INVALID_CLOSING_QUOTE: '引号后面多了字符',
    INVALID_OPENING_QUOTE: '引号写在了中间',
    CSV_MAX_RECORD_SIZE: '这一条太长，可能是引号没有成对',
  };
  const reason = reasons[error.code] ?? '格式不对';
  fail('validation', { message: `第${line}行起读不下去：${reason}。前面的行已经处理。`, cause: error });
}
