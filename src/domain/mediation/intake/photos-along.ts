import { buffer } from 'node:stream/consumers';
import type { VerbCall } from '@/domain/organization';
import { photosOf } from '@/domain/requests';
import { storedContent } from '@/shared/stored-content';
import { addPhotos } from '../file/add-photos';

/** Copies the photos of a request, without those of its answer, into the file of the case it became. @returns how many */
export async function photosAlong(
  call: Pick<VerbCall, 'payload' | 'actor'>,
  { request, dispute }: { request: string; dispute: string },
): Promise<number> {
  const photos: Buffer[] = [];
  for (const { filename, stage } of await photosOf(call.payload, request))
    if (stage !== 'answered')
      photos.push(await buffer(await storedContent(call.payload, 'request-photos', filename)));
  return addPhotos(call, { dispute, title: '诉求的照片', photos });
}
