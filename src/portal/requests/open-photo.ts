import type { Response as ExpressResponse } from 'express';
import type { Payload } from 'payload';
import { fail } from '@/shared/errors';
import { revalidated, sendStoredFile } from '../shared';

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
  await sendStoredFile({
    payload,
    res,
    collection: 'request-photos',
    filename,
    mimeType: small?.mimeType ?? photo.mimeType,
    cacheControl: revalidated,
  });
}
