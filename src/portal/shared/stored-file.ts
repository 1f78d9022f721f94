import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Response as ExpressResponse } from 'express';
import { createLocalReq, type Payload } from 'payload';

/** The collections whose files pages hand out themselves, after they have asked who may see them. */
export type FileCollection =
  | 'request-photos'
  | 'property-files'
  | 'rating-photos'
  | 'vote-files'
  | 'dispute-files';

/** Sends one stored file. The caller has shown the right to it and says for how long it may be kept. */
export async function sendStoredFile(options: {
  payload: Payload;
  res: ExpressResponse;
  collection: FileCollection;
  filename: string;
  mimeType: string;
  cacheControl: string;
}): Promise<void> {
  const { payload, res, collection, filename, mimeType, cacheControl } = options;
  res.setHeader('Content-Type', mimeType);
  res.setHeader('Cache-Control', cacheControl);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('X-Robots-Tag', 'noindex');
  await pipeline(await contentOf(payload, collection, filename), res);
}

/** The bytes, from wherever the collection keeps its files: a bucket's handler, or the folder. */
async function contentOf(payload: Payload, collection: FileCollection, filename: string): Promise<Readable> {
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
