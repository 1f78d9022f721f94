import type { Request, Response, Router } from 'express';
import { recordSheet } from '@/domain/service';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type PortalDependencies, portalOf, revalidated, sendStoredFile } from '../../shared';

interface Stored extends Record<string, unknown> {
  id: string;
  filename: string;
  mimeType: string;
  sizes?: { small?: { filename?: string | null; mimeType?: string | null } | null } | null;
}

/** Sends a kept photo or paper (`?size=small` for the small one); never stored by a cache that others use. */
export async function sendProof(
  payload: PortalDependencies['payload'],
  req: Request,
  res: Response,
  id: string,
): Promise<void> {
  const file = await payload.db.findOne<Stored>({
    collection: 'property-files',
    where: { id: { equals: id } },
  });
  if (!file) fail('not-found', { message: '没有这份材料，或者您不能看。' });
  const small = req.query.size === 'small' ? file.sizes?.small : null;
  await sendStoredFile({
    payload,
    res,
    collection: 'property-files',
    filename: small?.filename ?? file.filename,
    mimeType: small?.mimeType ?? file.mimeType,
    cacheControl: revalidated,
  });
}

/** `/service-photos/:record/:photo`: a photo of a record, for the member and for those who verify in its place. */
export function registerServicePhotos(router: Router, { payload }: PortalDependencies): void {
  router.get('/service-photos/:record/:photo', async (req, res) => {
    const { record, photo } = req.params;
    if (!isId(record) || !isId(photo)) fail('not-found');
    const sheet = await recordSheet(payload, portalOf(req).actor, record);
    if (!sheet?.photos.some(({ id }) => id === photo))
      fail('not-found', { message: '没有这张照片，或者您不能看。' });
    await sendProof(payload, req, res, photo);
  });
}
