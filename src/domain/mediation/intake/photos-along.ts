import { buffer } from 'node:stream/consumers';
import type { VerbCall } from '@/domain/organization';
import { photosOf } from '@/domain/requests';
import { storedContent } from '@/shared/stored-content';
import { addDocument } from '../file/add-document';

/**
 * Copies the photos of a request into the file of the case it became, so that nobody takes them twice. Outside any transaction: files are
 * no part of one. @returns how many
 */
export async function photosAlong(
  { payload, actor }: Pick<VerbCall, 'payload' | 'actor'>,
  { request, dispute }: { request: string; dispute: string },
): Promise<number> {
  const photos = (await photosOf(payload, request)).filter(({ stage }) => stage !== 'answered');
  for (const [index, { filename }] of photos.entries()) {
    const data = await buffer(await storedContent(payload, 'request-photos', filename));
    const file = { data, name: `诉求的照片${index + 1}` };
    await addDocument({ payload, actor, dispute, kind: 'evidence', file });
  }
  return photos.length;
}
