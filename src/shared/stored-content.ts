import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createLocalReq, type Payload } from 'payload';

/** The collections whose files the product hands out itself, after it has asked who may see them. */
export type FileCollection =
  | 'request-photos'
  | 'property-files'
  | 'rating-photos'
  | 'vote-files'
  | 'dispute-files';

/** The bytes, from wherever the collection keeps its files: a bucket's handler, or the folder. */
export async function storedContent(
  payload: Payload,
  collection: FileCollection,
  filename: string,
): Promise<Readable> {
  const { upload } = payload.collections[collection].config;
  const req = await createLocalReq({}, payload);
  for (const handler of upload.handlers ?? []) {
    const answer = await handler(req, { doc: {} as never, params: { collection, filename } });
    if (answer instanceof Response && answer.ok && answer.body) {
      // fetch's stream and Node's are the same thing under two type names.
      return Readable.fromWeb(answer.body as ReadableStream);
    }
  }
  return createReadStream(path.join(upload.staticDir ?? '', path.basename(filename)));
}
