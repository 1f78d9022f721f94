import { appendFile, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';

/** The newest seal: what was sealed cannot be taken back without this changing. */
export interface Head {
  number: number;
  hash: string;
}

/** More than the longest line. */
const tail = 4096;

/**
 * The last head this installation wrote down in `DATA_DIR/audit-heads.log`, a file that only grows. Who can write to the database, but not to this
 * folder, cannot make sealed history shorter or other without the two contradicting each other.
 */
export async function keptHead(): Promise<Head | null> {
  const lines = (await endOfFile()).split('\n').reverse();
  for (const line of lines) {
    const [, number, hash] = /^(\d+):([\w-]{43}) /.exec(line) ?? [];
    if (number && hash) return { number: Number(number), hash };
  }
  return null;
}

/** Adds a head to the file. */
export async function keepHead({ number, hash }: Head, note = ''): Promise<void> {
  await mkdir(env().dataDir, { recursive: true });
  const line = `${number}:${hash} ${now().toISOString()} ${note}`.trimEnd();
  await appendFile(file(), `${line}\n`, { mode: 0o600, flush: true });
}

/** Whether the database still has the seal with this number and hash. */
export async function hasHead(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  { number, hash }: Head,
): Promise<boolean> {
  const { totalDocs } = await payload.db.count({
    collection: 'audit-seals',
    where: { and: [{ number: { equals: number } }, { hash: { equals: hash } }] },
    ...(req ? { req } : {}),
  });
  return totalDocs === 1;
}

/** `<number>:<hash>`, as it is printed and given back. */
export function headText(head: Head | null): string {
  return head ? `${head.number}:${head.hash}` : '0:';
}

/** Reads {@link headText} back. */
export function readHead(text: string): Head {
  const [number = '0', hash = ''] = text.split(':');
  return { number: Number(number), hash };
}

async function endOfFile(): Promise<string> {
  const handle = await open(file(), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(tail), 0, tail, Math.max(0, size - tail));
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

function file(): string {
  return path.join(env().dataDir, 'audit-heads.log');
}
