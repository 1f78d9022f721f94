import type { Request } from 'express';
import type { Payload } from 'payload';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '@/access';
import { keepVoteFile, mostPhotos } from '@/domain/voting';
import { takeTurn } from '@/shared/take-turn';
import { formPhotos, type PhotoForm } from '../shared';

/** Photos take time to process; staff with a pile of papers have room. */
const uploads = new RateLimiterMemory({ keyPrefix: 'vote-photos', points: 400, duration: 3600 });
const words = new RateLimiterMemory({ keyPrefix: 'vote-words', points: 20, duration: 3600 });

const photos = formPhotos({ purpose: 'vote-photo', most: mostPhotos });

export const { photosIn, photoIdsIn, sealed: sealedFile } = photos;

/** Reads a form of staff with the photos it may bring. */
export function readVoteForm(req: Request, payload: Payload, actor: Actor): Promise<PhotoForm> {
  return photos.readPhotoForm(req, {
    mayUpload: () =>
      takeTurn(uploads, actor.userId ?? '', (minutes) => `上传太频繁，请${minutes}分钟后再试。`),
    keep: (data) => keepVoteFile({ payload, actor, data }),
  });
}

/** Objections: so many in an hour. @throws DomainError too-many */
export function limitWords(user: string): Promise<void> {
  return takeTurn(words, user, (minutes) => `提交太频繁，请${minutes}分钟后再试。`);
}
