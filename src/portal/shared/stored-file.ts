import { pipeline } from 'node:stream/promises';
import type { Response as ExpressResponse } from 'express';
import type { Payload } from 'payload';
import { type FileCollection, storedContent } from '@/shared/stored-content';

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
  await pipeline(await storedContent(payload, collection, filename), res);
}
