import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { type Page, pageOf } from '../../public/names';
import { roundOf } from '../round-row';

/** A comment as it was reviewed: nothing but its words and photos. */
export interface PublicComment {
  id: string;
  text: string;
  photos: number;
}

/** The comments of a compound that were shown, page by page. */
export async function shownComments(
  payload: Payload,
  { round, compound, page }: { round: string; compound: string; page: number },
): Promise<Page<PublicComment>> {
  const rows = await leanFind<{ id: string; text: string; photoCount: number; photosShown: boolean | null }>(
    payload,
    'rating-comments',
    {
      where: [
        { field: 'round', equals: round },
        { field: 'compound', equals: compound },
        { field: 'state', equals: 'shown' },
      ],
      columns: ['text', 'photoCount', 'photosShown'],
      newestBy: 'id',
      limit: 2000,
    },
  );
  const found = pageOf(rows, page, 20);
  return {
    ...found,
    items: found.items.map(({ id, text, photoCount, photosShown }) => ({
      id,
      text,
      photos: photosShown ? photoCount : 0,
    })),
  };
}

/** A comment as its photos ask about it: where it belongs, and whether everybody may see them. */
export interface ReviewedComment {
  township: string | null;
  community: string | null;
  compound: string;
  isPublic: boolean;
}

export async function reviewedComment(payload: Payload, id: string): Promise<ReviewedComment | null> {
  const row = await leanFirst<
    Omit<ReviewedComment, 'isPublic'> & { round: string; state: string; photosShown: boolean | null }
  >(payload, 'rating-comments', {
    where: [{ field: 'id', equals: id }],
    columns: ['round', 'township', 'community', 'compound', 'state', 'photosShown'],
    newestBy: 'id',
  });
  if (!row) return null;
  const { round, state, photosShown, ...place } = row;
  const published = (await roundOf(payload, round))?.state === 'published';
  return { ...place, isPublic: published && state === 'shown' && Boolean(photosShown) };
}
