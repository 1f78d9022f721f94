import type { Request } from 'express';
import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { keepRatingPhoto, mostRatingPhotos } from '@/domain/property';
import { formPhotos, type PhotoForm } from '../../shared';
import { limitRatings } from './limits';

const photos = formPhotos({ purpose: 'rating-photo', most: mostRatingPhotos });

export const { photoId, photosIn, photoIdsIn, sealed: sealedPhoto } = photos;

/** Reads a rating form with the photos it may bring. */
export function readRatingForm(req: Request, payload: Payload, actor: Actor): Promise<PhotoForm> {
  return photos.readPhotoForm(req, {
    mayUpload: () => limitRatings(actor.userId ?? ''),
    keep: (data) => keepRatingPhoto({ payload, actor, data }),
  });
}
