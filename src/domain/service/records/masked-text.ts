import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { maskComment, namesPattern } from '@/domain/property';
import { memo } from '@/shared/memo';
import { isNameAlone, namesIn } from '@/shared/personal-names';

/** The text with names, phones, accounts and house numbers starred: what pages may show of it. Names by rule, and of those who live around. */
export async function maskedText(
  req: PayloadRequest,
  text: string,
  place: PlaceColumns,
  more: readonly string[] = [],
): Promise<string> {
  const level = (['building', 'compound', 'grid', 'community'] as const).find((one) => place[one]);
  const names = [
    ...(level ? await namesAt(req.payload, 'residencies', level, place[level] ?? '', req) : []),
    ...(place.community
      ? await namesAt(req.payload, 'party-members', 'community', place.community, req)
      : []),
    ...more,
  ];
  return maskComment(text, namesPattern(names));
}

/** Those of whom somebody says that they were served, where they are named at all: 赵大海、2号楼的李桂兰; 独居老人 is nobody's name. */
export function namesOfServed(served: string | null | undefined): string[] {
  const parts = (served ?? '').split(/[\s、，,；;和与及跟的]+/).filter(Boolean);
  return parts.flatMap((part) => {
    const inside = namesIn(part).map(({ start, end }) => part.slice(start, end));
    return inside.length > 0 ? inside : isNameAlone(part) ? [part] : [];
  });
}

/** What stands for words that the member keeps to the branch: nothing of them is public. */
export const keptFromPublic = '';

/** What everybody would read of the words of a member's service, before they are sent. */
export async function previewOfWords(
  payload: Payload,
  place: PlaceColumns,
  given: { text: string; served: string | null },
): Promise<string> {
  const req = await createLocalReq({}, payload);
  return maskedText(req, given.text, place, namesOfServed(given.served));
}

/** The same on reading, for what was written before a rule was there or before somebody moved in; null where nothing is public. */
export async function maskedForReading(
  payload: Payload,
  text: string | null,
  community: string | null,
): Promise<string | null> {
  if (!text) return null;
  return maskComment(text, community ? await known.get(payload, community) : null);
}

/** Who lives in a community and who is in its register, at most a minute old. */
const known = memo<Payload, RegExp | null>({
  milliseconds: 60_000,
  most: 50,
  read: async (payload, community) =>
    namesPattern([
      ...(await namesAt(payload, 'residencies', 'community', community)),
      ...(await namesAt(payload, 'party-members', 'community', community)),
    ]),
});

async function namesAt(
  payload: Payload,
  table: 'residencies' | 'party-members',
  field: string,
  equals: string,
  req?: PayloadRequest,
): Promise<string[]> {
  const column = table === 'residencies' ? 'personName' : 'name';
  const rows = await leanFind<Record<string, string>>(
    payload,
    table,
    { where: [{ field, equals }], columns: [column], newestBy: 'id', limit: 20_000 },
    req,
  );
  return rows.flatMap((row) => row[column] ?? []);
}
