import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fail } from '@/shared/errors';
import type { FileSource } from './file-source';
import type { CellFault, FileLine } from './read-lines';
import { decodedText, encodingOf } from './text-encoding';

/** Longest record, in characters; what is longer is most likely a quote that was never closed. */
const longestRecord = 2_000_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Reads a CSV file record by record; one over several lines has the number of its first. Quoted values may hold line ends
 * and commas; all line ends work; cells may be parted by commas, tabs or semicolons.
 * @throws DomainError validation when it breaks off (an open quote); records before that came out
 */
export async function* readCsv(file: FileSource): AsyncGenerator<FileLine> {
  const encoding = await encodingOf(file);
  const [text, delimiter] = await peeked(decodedText(file, encoding));
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    delimiter,
    max_record_size: longestRecord,
  };
  const parser = Readable.from(text).compose(parse(options)) as AsyncIterable<Parsed>;
  let line = 1;
  try {
    for await (const { record, info } of parser) {
      yield { line, cells: record, faults: encoding.isExact ? [] : unreadable(record) };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) breakOff(line, error);
    throw error;
  }
}

function unreadable(cells: readonly string[]): CellFault[] {
  return cells.flatMap((cell, index) =>
    cell.includes('\uFFFD') ? [{ index, message: '有认不出来的字，请把文件另存为 CSV（UTF-8）再试' }] : [],
  );
}

/** The same pieces again, and what parts the cells of the first line: comma, unless there are more tabs or semicolons. */
async function peeked(pieces: AsyncGenerator<string>): Promise<[AsyncGenerator<string>, string]> {
  const { value: first = '' } = await pieces.next();
  const [firstLine = ''] = first.split(/\r?\n/, 1);
  const [delimiter = ','] = [',', '\t', ';'].toSorted(
    (one, other) => firstLine.split(other).length - firstLine.split(one).length,
  );
  async function* again(): AsyncGenerator<string> {
    yield first;
    yield* pieces;
  }
  return [again(), delimiter];
}

function breakOff(line: number, error: CsvError): never {
  const reasons: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: '引号没有成对',
    CSV_INVALID_CLOSING_QUOTE: '引号后面多了字符',
    INVALID_OPENING_QUOTE: '引号写在了中间',
    CSV_MAX_RECORD_SIZE: '这一条太长，可能是引号没有成对',
  };
  const message = `第${line}行起读不下去：${reasons[error.code] ?? '格式不对'}。`;
  fail('validation', { message, fields: { file: message }, cause: error });
}
