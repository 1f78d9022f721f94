import type { Request } from 'express';
import type { Payload } from 'payload';
import { keepPhoto, mostPhotos, type PhotoStage } from '@/domain/requests';
import { formPhotos, type PhotoForm } from '../../shared';

/** Photos of the form under way: kept at once, and carried from page to page as sealed ids nobody can forge. */
const photos = formPhotos({ purpose: 'request-photo', most: mostPhotos });

export const { photoId, photosIn, photoIdsIn } = photos;

/** Reads a form that may bring photos; of staff at work with the stage and their account. */
export function readPhotoForm(
  req: Request,
  payload: Payload,
  {
    mayUpload,
    ...taken
  }: { stage?: PhotoStage; uploadedBy?: string | null; mayUpload?: () => Promise<unknown> } = {},
): Promise<PhotoForm> {
  return photos.readPhotoForm(req, { mayUpload, keep: (file) => keepPhoto({ payload, file, ...taken }) });
}
