import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Response as ExpressResponse } from 'express';
import type { Payload } from 'payload';
import { type FileCollection, storedContent } from '@/shared/stored-content';

/** Kept by the browser, and asked about each time: what is taken down is gone at once, and what is not is not sent again. */
export const revalidated = 'private, no-cache';

/**
 * Sends one stored file, or that the browser's copy is still it: what is stored under a name never changes. The caller has shown the right to
 * it and says for how long it may be kept.
 */
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
  res.setHeader(
    'ETag',
    `"${createHash('sha256').update(`${collection}/${filename}`).digest('base64url').slice(0, 22)}"`,
  );
  if (res.req.fresh) {
    res.statusCode = 304;
    res.end();
    return;
  }
  await pipeline(await storedContent(payload, collection, filename), res);
}
