import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { fail } from '@/shared/errors';
import type { FileLine } from './read-file';

const slice = 64 * 1024;

/** Reads CSV bytes line by line: UTF-8 with or without mark, or GB18030 (what spreadsheet programs in China write). */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<FileLine> {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  const parser = Readable.from(decode(bytes, encoding)).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter: separatorOf(bytes, encoding),
      max_record_size: 100_000,
    }),
  );
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (cause) {
    const message = `第${line}行起读不下去，可能是引号没有成对。`;
    fail('validation', { message, fields: { file: message }, cause });
  }
}

/** Whether the bytes are UTF-8; decoded slice by slice, so a large file is never in memory twice. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += slice)
      decoder.decode(bytes.subarray(at, at + slice), { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += slice) {
    const text = decoder.decode(bytes.subarray(at, at + slice), { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** Comma, unless the first line is separated by tabs or semicolons. */
function separatorOf(bytes: Uint8Array, encoding: string): string {
  const [firstLine = ''] = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).split(/\r?\n/, 1);
  return (
    [',', '\t', ';'].toSorted(
      (one, other) => firstLine.split(other).length - firstLine.split(one).length,
    )[0] ?? ','
  );
}
