import { buffer } from 'node:stream/consumers';
import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { leanFind } from '@/database';
import { addPhotos } from '@/domain/mediation';
import { keepFile, mostFiles } from '@/domain/property';
import { keepPhoto, mostPhotos } from '@/domain/requests';
import { storedContent } from '@/shared/stored-content';

/** The photos of a finding, in their order. */
async function photosOf(payload: Payload, finding: string, most: number): Promise<Buffer[]> {
  const rows = await leanFind<{ filename: string; order: number }>(payload, 'property-files', {
    where: [
      { field: 'subject', equals: finding },
      { field: 'subjectKind', equals: 'visit-findings' },
    ],
    columns: ['filename', 'order'],
    newestBy: 'id',
    limit: most,
  });
  const photos: Buffer[] = [];
  for (const { filename } of rows.toSorted((a, b) => a.order - b.order))
    photos.push(await buffer(await storedContent(payload, 'property-files', filename)));
  return photos;
}

/**
 * Copies the photos of a finding for the request it becomes, so that nobody takes them twice. Outside any transaction: files are no part
 * of one, and what no request binds is swept after a day. @returns ids to file the request with
 */
export async function photosAlong(payload: Payload, finding: string): Promise<string[]> {
  const ids: string[] = [];
  for (const file of await photosOf(payload, finding, mostPhotos))
    ids.push(await keepPhoto({ payload, file }));
  return ids;
}

/** The same for a matter, to be bound by the same actor. @returns ids */
export async function photosForMatter(payload: Payload, finding: string, actor: Actor): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, data] of (await photosOf(payload, finding, mostFiles)).entries())
    ids.push(
      await keepFile({ payload, actor, file: { data, name: `走访的照片${index + 1}` }, photosOnly: true }),
    );
  return ids;
}

const actor = systemActor('走访发现');

/** Puts them into the file of the case it became: whoever walks has no part in the case any more. @returns how many */
export async function photosIntoCase(
  payload: Payload,
  { finding, dispute }: { finding: string; dispute: string },
): Promise<number> {
  const photos = await photosOf(payload, finding, mostFiles);
  return addPhotos({ payload, actor }, { dispute, title: '走访的照片', photos });
}
