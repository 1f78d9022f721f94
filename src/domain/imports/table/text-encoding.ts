import { fail } from '@/shared/errors';
import type { FileSource } from './file-source';

/** How a text file is written. */
export interface TextEncoding {
  name: 'utf-8' | 'utf-16le' | 'gb18030';
  /** Whether every byte fits: then a replacement character in it is the file's own. */
  isExact: boolean;
}

/** Fewer broken places than one in so many Chinese characters: a damaged UTF-8 file and not one of another encoding. */
const damagedShare = 4;

/**
 * Looks through the whole file, which is never whole in memory: UTF-8 with or without a byte order mark, UTF-16 with one
 * (“Unicode 文本”), otherwise GB18030, which is what spreadsheet programs in China write.
 * @throws DomainError unsupported when it is no text
 */
export async function encodingOf(file: FileSource): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let foreign = 0;
  let isFirst = true;
  for await (const piece of file.pieces()) {
    if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return { name: 'utf-16le', isExact: true };
    isFirst = false;
    if (piece.includes(0)) {
      const message = '只认 CSV 和 XLSX 文件，这个文件不是表格。';
      fail('unsupported', { message, fields: { file: message } });
    }
    // Valid replacement characters count as broken too; a file full of them is read as what it is all the same.
    const text = decoder.decode(piece, { stream: true });
    broken += count(text, /\uFFFD/g);
    foreign += count(text, /[\u0080-\uFFFC]/g);
  }
  broken += count(decoder.decode(), /\uFFFD/g);
  if (broken === 0) return { name: 'utf-8', isExact: true };
  return { name: broken * damagedShare < foreign ? 'utf-8' : 'gb18030', isExact: false };
}

/** The text of a file, piece by piece. */
export async function* decodedText(file: FileSource, { name }: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(name);
  for await (const piece of file.pieces()) {
    const text = decoder.decode(piece, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
