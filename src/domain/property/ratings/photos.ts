import type { Payload, PayloadRequest, Where } from 'payload';
import type { Actor } from '@/access';
import { deleteOneByOne } from '@/database';
import { asUpload, processImage } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

const orphanHours = 24;

/** A photo of a rating as stored. A type and not an interface, so that it is a record of columns too. */
export type RatingPhoto = {
  id: string;
  filename: string;
  mimeType: string;
  rating: string | null;
  comment: string | null;
  order: number;
  isSheet: boolean | null;
};

/**
 * Keeps one uploaded photo, re-encoded and without its metadata. It belongs to nothing until the form is sent, and only the account that
 * brought it may bind it. @returns its id. @throws DomainError too-large, unsupported
 */
export async function keepRatingPhoto(call: {
  payload: Payload;
  actor: Actor;
  data: Buffer;
}): Promise<string> {
  const { payload, actor, data } = call;
  const created = await payload.create({
    collection: 'rating-photos',
    data: { order: 0, ...(actor.userId ? { uploadedBy: actor.userId } : {}) },
    file: asUpload(await processImage(data)),
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/**
 * Makes these the photos of a rating: new ones the actor brought, and those it has; others it had belong to nothing any more, except
 * the photographed sheet, which stays as proof.
 * @throws DomainError validation for one that is somebody else's or gone
 */
export async function bindRatingPhotos(
  req: PayloadRequest,
  {
    ids,
    actor,
    rating,
    sheet = false,
  }: { ids: readonly string[]; actor: Actor; rating: string; sheet?: boolean },
): Promise<void> {
  const { db } = req.payload;
  const collection = 'rating-photos';
  await db.updateMany({
    collection,
    where: {
      and: [
        { rating: { equals: rating } },
        { isSheet: { not_equals: true } },
        { id: { not_in: ids.length > 0 ? [...ids] : ['-'] } },
      ],
    },
    data: { rating: null },
    req,
    returning: false,
  });
  const brought: Where = actor.userId
    ? { uploadedBy: { equals: actor.userId } }
    : { uploadedBy: { exists: false } };
  const free: Where = { and: [{ rating: { exists: false } }, { comment: { exists: false } }, brought] };
  for (const [order, id] of ids.entries()) {
    const bound: unknown = await db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, { or: [free, { rating: { equals: rating } }] }] },
      data: { rating, order, isSheet: sheet },
      req,
    });
    if (!bound) fail('validation', { fields: { photos: '照片已过期，请重新上传' } });
  }
}

/** The photos of a rating or of a comment, in order. */
export async function photosOf(
  payload: Payload,
  of: { rating: string } | { comment: string },
  req?: PayloadRequest,
): Promise<RatingPhoto[]> {
  const [[field, id] = ['', '']] = Object.entries(of);
  const { docs } = await payload.db.find<RatingPhoto>({
    collection: 'rating-photos',
    where: { [field]: { equals: id } },
    sort: 'order',
    limit: 20,
    pagination: false,
    req,
  });
  return docs;
}

/** Removes photos of forms that were never sent; safe to repeat and to run in several processes. @returns how many */
export function sweepOrphanRatingPhotos({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - orphanHours * 3_600_000).toISOString();
  return deleteOneByOne(payload, 'rating-photos', {
    and: [
      { rating: { exists: false } },
      { comment: { exists: false } },
      { createdAt: { less_than: before } },
    ],
  });
}
