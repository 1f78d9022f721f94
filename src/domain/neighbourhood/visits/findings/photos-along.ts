import { buffer } from 'node:stream/consumers';
import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { keepPhoto, mostPhotos } from '@/domain/requests';
import { storedContent } from '@/shared/stored-content';

/**
 * Copies the photos of a finding for the request it becomes, so that nobody takes them twice. Outside any transaction: files are no part
 * of one, and what no request binds is swept after a day. @returns ids to file the request with
 */
export async function photosAlong(payload: Payload, finding: string): Promise<string[]> {
  const rows = await leanFind<{ filename: string; order: number }>(payload, 'property-files', {
    where: [
      { field: 'subject', equals: finding },
      { field: 'subjectKind', equals: 'visit-findings' },
    ],
    columns: ['filename', 'order'],
    newestBy: 'id',
    limit: mostPhotos,
  });
  const ids: string[] = [];
  for (const { filename } of rows.toSorted((a, b) => a.order - b.order))
    ids.push(
      await keepPhoto({
        payload,
        file: await buffer(await storedContent(payload, 'property-files', filename)),
      }),
    );
  return ids;
}
