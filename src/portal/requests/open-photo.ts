import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Response as ExpressResponse } from 'express';
import { createLocalReq, type Payload } from 'payload';
import { fail } from '@/shared/errors';

interface PhotoFile {
  id: string;
  filename: string;
  mimeType: string;
  request?: string | null;
  sizes?: { small?: { filename?: string | null; mimeType?: string | null } | null } | null;
}

/**
 * Sends one photo. The caller has shown the right to it: a sealed id of a form under way (`unfiled`), or the tracking
 * token of the request it belongs to, or the page that shows it to everybody (`requests`), or a page that lists it
 * (`photos`). @throws not-found
 */
export async function openPhoto(options: {
  payload: Payload;
  res: ExpressResponse;
  id: string;
  size: 'small' | 'large';
  unfiled?: boolean;
  /** The requests whose photos may be opened here. */
  requests?: readonly string[];
  /** The photos that may be opened here. */
  photos?: readonly { id: string }[];
}): Promise<void> {
  const { payload, res, id, size } = options;
  const photo = await payload.db.findOne<PhotoFile & Record<string, unknown>>({
    collection: 'request-photos',
    where: { id: { equals: id } },
  });
  const mine = options.unfiled
    ? !photo?.request
    : options.photos?.some((shown) => shown.id === id) ||
      Boolean(photo?.request && options.requests?.includes(photo.request));
  if (!photo || !mine) fail('not-found');
  const small = size === 'small' ? photo.sizes?.small : null;
  const filename = small?.filename ?? photo.filename;
  res.setHeader('Content-Type', small?.mimeType ?? photo.mimeType);
  res.setHeader('Cache-Control', 'private, max-age=3600');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('X-Robots-Tag', 'noindex');
  await pipeline(await contentOf(payload, filename), res);
}

/** The bytes, from wherever the collection keeps its files: a bucket's handler, or the folder. */
async function contentOf(payload: Payload, filename: string): Promise<Readable> {
  const { upload } = payload.collections['request-photos'].config;
  const req = await createLocalReq({}, payload);
  for (const handler of upload.handlers ?? []) {
    const answer = await handler(req, {
      doc: {} as never,
      params: { collection: 'request-photos', filename },
    });
    if (answer instanceof Response && answer.ok && answer.body) {
      // fetch's stream and Node's are the same thing under two type names.
      return Readable.fromWeb(answer.body as ReadableStream);
    }
  }
  return createReadStream(path.join(upload.staticDir ?? '', path.basename(filename)));
}
