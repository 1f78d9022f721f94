import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail } from '@/shared/errors';

/** A file that can be read from its beginning as often as needed, piece by piece, wherever it lies. */
export interface FileSource {
  pieces(): AsyncIterable<Uint8Array>;
}

/** A file held in memory. */
export function bytesSource(bytes: Uint8Array): FileSource {
  return {
    async *pieces() {
      yield bytes;
    },
  };
}

/** A file on this machine's disk. @throws DomainError not-found, validation when it is no file */
export async function diskSource(path: string): Promise<FileSource> {
  const facts = await stat(path).catch((cause: unknown) =>
    fail('not-found', { message: `没有找到文件：${path}`, cause }),
  );
  if (!facts.isFile()) fail('validation', { message: `这不是文件：${path}` });
  return {
    async *pieces() {
      for await (const chunk of createReadStream(path)) yield chunk as Buffer;
    },
  };
}
