import type { VerbCall } from '@/domain/organization';
import { addDocument } from './add-document';

/**
 * Puts photos that were taken elsewhere into the file of a case, one by one and in their order, so that nobody takes them twice. Outside any
 * transaction: files are no part of one. @returns how many
 */
export async function addPhotos(
  { payload, actor }: Pick<VerbCall, 'payload' | 'actor'>,
  { dispute, title, photos }: { dispute: string; title: string; photos: readonly Buffer[] },
): Promise<number> {
  for (const [index, data] of photos.entries()) {
    const file = { data, name: `${title}${index + 1}` };
    await addDocument({ payload, actor, dispute, kind: 'evidence', file });
  }
  return photos.length;
}
