import type { PayloadRequest } from 'payload';
import { bulkInsert } from '@/database';
import { newId } from '@/shared/ids';

/** Characters of base64 per stored piece. */
const pieceLength = 256 * 1024;

/** Keeps the uploaded file in pieces in the database, where every process finds it. */
export async function keepFile(req: PayloadRequest, run: string, bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, position) => ({
    id: newId(),
    run,
    position,
    content: text.slice(position * pieceLength, (position + 1) * pieceLength),
  }));
  await bulkInsert(req.payload, req, 'import-chunks', pieces);
}

/** The file of a run; null when it was dropped. */
export async function keptFile(req: PayloadRequest, run: string): Promise<Uint8Array | null> {
  const { docs } = await req.payload.find({
    collection: 'import-chunks',
    where: { run: { equals: run } },
    sort: 'position',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.length > 0 ? Buffer.from(docs.map((piece) => piece.content).join(''), 'base64') : null;
}

/** Drops the file: it holds personal data and is needed no longer than until the import has ended. */
export async function dropFile(req: PayloadRequest, run: string): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'import-chunks', where: { run: { equals: run } }, req });
}
