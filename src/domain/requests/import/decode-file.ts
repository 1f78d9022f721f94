import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail } from '@/shared/errors';

/** Largest file taken, in bytes. */
const largest = 500_000_000;

/**
 * The text of a file piece by piece, never whole in memory: UTF-8 with or without a byte order mark, otherwise GB18030,
 * which is what spreadsheet programs in China write.
 * @throws DomainError not-found, validation (empty, binary), too-large
 */
export async function* decodeFile(path: string): AsyncGenerator<string> {
  await checkFile(path);
  const decoder = new TextDecoder((await isUtf8(path)) ? 'utf-8' : 'gb18030');
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

async function checkFile(path: string): Promise<void> {
  const facts = await stat(path).catch((cause: unknown) =>
    fail('not-found', { message: `没有找到文件：${path}`, cause }),
  );
  if (!facts.isFile()) fail('validation', { message: `这不是文件：${path}` });
  if (facts.size === 0) fail('validation', { message: '文件是空的。' });
  if (facts.size > largest) fail('too-large', { message: '文件超过500MB，请拆成几个文件。' });
}

/** Looks through the whole file: one wrong byte anywhere means it is not UTF-8. Zero bytes mean it is no text at all. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    if (bytes.includes(0))
      fail('validation', { message: '这不是CSV文件。Excel文件请先另存为CSV（UTF-8）。' });
    if (utf8) utf8 = decodes(() => decoder.decode(bytes, { stream: true }));
  }
  return utf8 && decodes(() => decoder.decode());
}

function decodes(work: () => string): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
