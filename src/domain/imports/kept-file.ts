import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere, inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { looseRequest, saveRun } from './import-run';
import { filePurpose } from './purposes';
import type { FileSource } from './table/file-source';

const packed = promisify(deflateRaw);
const unpacked = promisify(inflateRaw);

/** Bytes of the file in one stored piece. */
const pieceLength = 512 * 1024;

/** Largest file taken on the screen, in bytes: some hundred thousand requests with their answers. */
const largestUpload = 200_000_000;

/**
 * Keeps a file as it comes in, piece by piece, packed and encrypted, in the database, where every process finds it. It is
 * never whole in memory; each piece is a short transaction, which is also the run's sign of life.
 * @throws DomainError too-large, validation when it is empty
 */
export async function keepFile(
  payload: Payload,
  run: string,
  incoming: AsyncIterable<Uint8Array>,
): Promise<void> {
  let size = 0;
  let position = 0;
  for await (const piece of inPieces(incoming)) {
    size += piece.length;
    if (size > largestUpload) fail('too-large', { message: '文件超过200MB，请拆成几个文件。' });
    const row = { id: newId(), run, position, content: await sealed(piece) };
    await inTransaction({ payload }, async (req) => {
      await bulkInsert(payload, req, 'import-chunks', [row]);
      await saveRun(req, run, { progressAt: now().toISOString() });
    });
    position += 1;
  }
  if (size === 0) fail('validation', { message: '文件是空的。', fields: { file: '文件是空的。' } });
}

/** The file of a run, read piece by piece. @throws DomainError not-found, while it is read, when it was dropped */
export function keptFile(payload: Payload, run: string): FileSource {
  return {
    async *pieces() {
      for (let position = 0; ; position += 1) {
        const piece = await pieceAt(payload, run, position);
        if (piece === null && position === 0)
          fail('not-found', { message: '上传的文件已经不在了，请重新上传。' });
        if (piece === null) return;
        yield piece;
      }
    },
  };
}

/** Drops the file: it holds personal data and is needed no longer than until the import has ended. */
export async function dropFile(req: PayloadRequest, run: string): Promise<void> {
  await deleteWhere(req.payload, req, 'import-chunks', { run: { equals: run } });
}

async function sealed(piece: Uint8Array): Promise<string> {
  return keyring().encrypt((await packed(piece)).toString('base64'), filePurpose);
}

async function pieceAt(payload: Payload, run: string, position: number): Promise<Uint8Array | null> {
  const { docs } = await payload.db.find<{ id: string; content: string }>({
    collection: 'import-chunks',
    where: { and: [{ run: { equals: run } }, { position: { equals: position } }] },
    limit: 1,
    pagination: false,
    req: await looseRequest(payload),
  });
  const cipher = docs[0]?.content;
  // Files that an earlier version kept were not encrypted; they are to be uploaded again.
  return cipher?.startsWith('v1.')
    ? unpacked(Buffer.from(keyring().decrypt(cipher, filePurpose), 'base64'))
    : null;
}

async function* inPieces(incoming: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pieceLength - length);
      gathered.push(part);
      length += part.length;
      at += part.length;
      if (length < pieceLength) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(gathered);
}
