import type { Payload, PayloadRequest, Where } from 'payload';
import { deleteOneByOne } from '@/database';
import { asUpload, processImage } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

/** The most photos a request may carry. */
export const mostPhotos = 6;
/** How long a photo of a form that was never sent is kept. */
export const orphanHours = 24;

/** A photo as lists need it. */
export interface PhotoRow {
  id: string;
  filename: string;
  stage: PhotoStage;
  /** Of an answer: how often the request had been opened again. */
  round: number;
  /** The review let everybody see it. */
  isPublic: boolean;
}

/** Sent by the requester with the request, shown with the answer (办理照片), or added by the requester later. */
export type PhotoStage = 'filed' | 'answered' | 'added';

/**
 * Keeps one uploaded photo, re-encoded and without its metadata (the place it was taken among them). It belongs to no
 * request until the form is sent.
 * @returns the photo's id
 * @throws DomainError too-large or unsupported, in words for the visitor
 */
export async function keepPhoto({
  payload,
  file,
  stage = 'filed',
  uploadedBy = null,
}: {
  payload: Payload;
  file: Buffer;
  stage?: PhotoStage;
  /** The account of staff that may bind it; null for a visitor's form, which has it sealed. */
  uploadedBy?: string | null;
}): Promise<string> {
  const created = await payload.create({
    collection: 'request-photos',
    data: { order: 0, stage, ...(uploadedBy ? { uploadedBy } : {}) },
    file: asUpload(await processImage(file)),
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

interface Binding {
  stage: PhotoStage;
  round?: number;
  /** Only what this account uploaded itself. */
  uploadedBy?: string | null;
}

/**
 * Binds photos to the request just filed or answered; only photos that belong to no request yet, and were uploaded for it.
 * @throws validation when there are too many
 */
export async function bindPhotos(
  req: PayloadRequest,
  request: string,
  ids: readonly string[],
  { stage, round = 0, uploadedBy = null }: Binding = { stage: 'filed' },
): Promise<void> {
  const own: Where = uploadedBy ? { uploadedBy: { equals: uploadedBy } } : { uploadedBy: { exists: false } };
  if (ids.length > mostPhotos) fail('validation', { fields: { photos: `最多${mostPhotos}张照片` } });
  for (const [order, id] of ids.entries()) {
    const bound: unknown = await req.payload.db.updateOne({
      collection: 'request-photos',
      where: {
        and: [{ id: { equals: id } }, { request: { exists: false } }, { stage: { equals: stage } }, own],
      },
      data: { request, order, round },
      req,
    });
    if (!bound) fail('validation', { fields: { photos: '照片已过期，请重新上传' } });
  }
}

/** The photos of a request in their order. */
export async function photosOf(
  payload: Payload,
  request: string | readonly string[],
  req?: PayloadRequest,
): Promise<PhotoRow[]> {
  const { docs } = await payload.db.find<PhotoRow>({
    collection: 'request-photos',
    where: { request: { in: typeof request === 'string' ? [request] : [...request] } },
    sort: ['round', 'order'],
    limit: 60,
    pagination: false,
    select: { filename: true, stage: true, round: true, isPublic: true },
    req,
  });
  return docs.map(({ id, filename, stage, round, isPublic }) => ({
    id,
    filename,
    stage,
    round: round ?? 0,
    isPublic: Boolean(isPublic),
  }));
}

/** Removes photos of forms that were never sent; safe to repeat and to run in several processes. @returns how many */
export async function sweepOrphanPhotos({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - orphanHours * 3_600_000).toISOString();
  return deleteOneByOne(payload, 'request-photos', {
    and: [{ request: { exists: false } }, { createdAt: { less_than: before } }],
  });
}
