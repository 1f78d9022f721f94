import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { maskComment, namesPattern } from '@/domain/property';

/** The text with names of those who live around and of Party members, phones and house numbers starred: what pages may show of it. */
export async function maskedText(
  req: PayloadRequest,
  text: string,
  place: PlaceColumns,
  more: readonly string[] = [],
): Promise<string> {
  const level = (['building', 'compound', 'grid', 'community'] as const).find((one) => place[one]);
  const rows = level
    ? await leanFind<{ personName: string }>(
        req.payload,
        'residencies',
        {
          where: [{ field: level, equals: place[level] ?? '' }],
          columns: ['personName'],
          newestBy: 'id',
          limit: 20_000,
        },
        req,
      )
    : [];
  const register = place.community
    ? await leanFind<{ name: string }>(
        req.payload,
        'party-members',
        {
          where: [{ field: 'community', equals: place.community }],
          columns: ['name'],
          newestBy: 'id',
          limit: 20_000,
        },
        req,
      )
    : [];
  const names = [...rows.map(({ personName }) => personName), ...register.map(({ name }) => name), ...more];
  return maskComment(text, namesPattern(names));
}
