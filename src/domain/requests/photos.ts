import type { Payload, PayloadRequest, Where } from 'payload';
import { inTransaction } from '@/database';
import { processImage } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';

/** The most photos a request may carry. */
export const mostPhotos = 6;
/** How long a photo of a form that was never sent is kept. */
export const orphanHours = 24;

/** A photo as lists need it. */
export interface PhotoRow {
  id: string;
  filename: string;
  stage: 'filed' | 'answered';
}

/**
 * Keeps one uploaded photo, re-encoded and without its metadata (the place it was taken among them). It belongs to no
 * request until the form is sent.
 * @returns the photo's id
 * @throws DomainError too-large or unsupported, in words for the visitor
 */
export async function keepPhoto({ payload, file }: { payload: Payload; file: Buffer }): Promise<string> {
  const image = await processImage(file);
  const extension = image.mimeType === 'image/webp' ? 'webp' : 'jpg';
  const created = await payload.create({
    collection: 'request-photos',
    data: { order: 0, stage: 'filed' },
    file: {
      data: image.data,
      mimetype: image.mimeType,
      name: `${newId()}.${extension}`,
      size: image.data.length,
    },
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** Binds photos to the request just filed; only photos that belong to no request yet. @throws validation when there are too many */
export async function bindPhotos(
  req: PayloadRequest,
  request: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > mostPhotos) fail('validation', { fields: { photos: `最多${mostPhotos}张照片` } });
  for (const [order, id] of ids.entries()) {
    const bound: unknown = await req.payload.db.updateOne({
      collection: 'request-photos',
      where: { and: [{ id: { equals: id } }, { request: { exists: false } }] },
      data: { request, order },
      req,
    });
    if (!bound) fail('validation', { fields: { photos: '照片已过期，请重新上传' } });
  }
}

/** Photos of the work itself: what one kept while filling a form, bound to the request beside those it came with. */
export async function bindWorkPhotos(
  req: PayloadRequest,
  request: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > mostPhotos) fail('validation', { fields: { photos: `最多${mostPhotos}张照片` } });
  const at = now().getTime();
  for (const [index, id] of ids.entries()) {
    const bound: unknown = await req.payload.db.updateOne({
      collection: 'request-photos',
      where: { and: [{ id: { equals: id } }, { request: { exists: false } }] },
      // After those of the requester, in the order they were taken.
      data: { request, stage: 'answered', order: Math.floor(at / 1000) * mostPhotos + index },
      req,
    });
    if (!bound) fail('validation', { fields: { photos: '照片已过期，请重新上传' } });
  }
}

/** The photos of a request in their order. */
export async function photosOf(payload: Payload, request: string): Promise<PhotoRow[]> {
  const { docs } = await payload.db.find<PhotoRow>({
    collection: 'request-photos',
    where: { request: { equals: request } },
    sort: 'order',
    limit: 20,
    pagination: false,
    select: { filename: true, stage: true },
  });
  return docs.map(({ id, filename, stage }) => ({ id, filename, stage }));
}

/** Removes photos of forms that were never sent; safe to repeat and to run in several processes. @returns how many */
export async function sweepOrphanPhotos({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - orphanHours * 3_600_000).toISOString();
  const orphaned: Where[] = [{ request: { exists: false } }, { createdAt: { less_than: before } }];
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'request-photos',
    where: { and: orphaned },
    select: {},
    limit: 0,
    pagination: false,
  });
  let removed = 0;
  // One by one, each in its own transaction: another process at the same work makes one wait, not fail.
  for (const { id } of docs) {
    removed += await inTransaction({ payload }, async (req) => {
      const gone = await payload.delete({
        collection: 'request-photos',
        where: { and: [...orphaned, { id: { equals: id } }] },
        overrideAccess: true,
        depth: 0,
        req,
      });
      return gone.docs.length;
    });
  }
  return removed;
}
