import { createInflateRaw } from 'node:zlib';
import { fail } from '@/shared/errors';

/** Most that all parts of a workbook may unpack to, in bytes: some hundred thousand long rows, far from a zip bomb. */
const mostUnpacked = 500_000_000;
/** Most parts: a workbook of many sheets has a few hundred. */
const mostParts = 10_000;

/** The parts of a zip archive by their names. */
export interface ZipParts {
  has(name: string): boolean;
  /** The text (UTF-8) of a part, as it unpacks. @throws DomainError too-large, Error when it is broken or missing */
  text(name: string): AsyncGenerator<string>;
}

interface Entry {
  method: number;
  packed: number;
  offset: number;
}

/**
 * Opens an archive by its directory at the end; the order of its parts does not matter.
 * @throws Error when it has none
 */
export function zipParts(bytes: Buffer, most = mostUnpacked): ZipParts {
  const entries = directoryOf(bytes);
  let left = most;
  async function* text(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (!entry) throw new Error(`the archive has no ${name}`);
    const decoder = new TextDecoder('utf-8');
    for await (const piece of unpacked(bytes, entry)) {
      left -= piece.length;
      if (left < 0) fail('too-large', { message: '工作簿解开后太大，请拆成几个文件，或另存为 CSV。' });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }
  return { has: (name) => entries.has(name), text };
}

async function* unpacked(bytes: Buffer, { method, packed, offset }: Entry): AsyncGenerator<Buffer> {
  const begins = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(begins, begins + packed);
  if (method === 0) {
    yield content;
    return;
  }
  if (method !== 8) throw new Error(`unknown compression ${method}`);
  const inflate = createInflateRaw();
  inflate.end(content);
  for await (const piece of inflate) yield piece as Buffer;
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  if (end < 0) throw new Error('no directory at the end');
  let at = bytes.readUInt32LE(end + 16);
  if (at === 0xffffffff) at = startIn64(bytes, end);
  const entries = new Map<string, Entry>();
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    const nameEnds = at + 46 + (nameLength ?? 0);
    const extraEnds = nameEnds + (extraLength ?? 0);
    const name = bytes.toString('utf8', at + 46, nameEnds).replaceAll('\\', '/');
    entries.set(name.replace(/^\//, ''), entryAt(bytes, at, bytes.subarray(nameEnds, extraEnds)));
    if (entries.size > mostParts) throw new Error('too many parts');
    at = extraEnds + (commentLength ?? 0);
    if (at + 4 > bytes.length) break;
  }
  return entries;
}

/** The directory of an archive written in the 64-bit form (streaming writers do so also for small ones). */
function startIn64(bytes: Buffer, end: number): number {
  const record = Number(bytes.readBigUInt64LE(end - 20 + 8));
  return Number(bytes.readBigUInt64LE(record + 48));
}

function entryAt(bytes: Buffer, at: number, extra: Buffer): Entry {
  const wide = wideValues(extra);
  const unpackedSize = bytes.readUInt32LE(at + 24);
  if (unpackedSize === 0xffffffff) wide.shift();
  const value = (place: number) => {
    const plain = bytes.readUInt32LE(at + place);
    return plain === 0xffffffff ? (wide.shift() ?? plain) : plain;
  };
  const packed = value(20);
  return { method: bytes.readUInt16LE(at + 10), packed, offset: value(42) };
}

/** The values of the zip64 extra field, in its order: unpacked size, packed size, offset. */
function wideValues(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(values.length / 8) }, (_, index) =>
      Number(values.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}
