import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { commonWords, weighedWords } from './likeness';

/** Where a matter is, as far as its words say. */
export interface InWords {
  placeText: string;
  text: string;
  /** Only what was filed since; ISO 8601. */
  since: string;
}

/** Words asked for of place and text each, the longest first: they are the rarest. */
const wordsAsked = 6;
/** The newest requests with a word that are looked at: what stands in more tells nothing. */
const perWord = 150;
/** Requests that are read and compared. */
const compared = 25;

/**
 * Ids of the requests filed since whose place and text share the most telling words with these, the most first. For places
 * nobody has on a list ("中山路农业银行门口"): through the word table, a fixed number of rows however large the archive is.
 */
export async function sharingWords(payload: Payload, { placeText, text, since }: InWords): Promise<string[]> {
  const place = longest(placeText);
  if (place.length === 0) return [];
  const scores = new Map<string, number>();
  const placed = new Set<string>();
  for (const word of new Set([...place, ...longest(text)])) {
    const rows = await leanFind<{ id: string; entry: string }>(payload, 'search-tokens', {
      where: [
        { field: 'token', equals: word },
        { field: 'kind', equals: 'request-internal' },
        { field: 'visibleFrom', from: since },
      ],
      columns: ['entry'],
      newestBy: 'visibleFrom',
      limit: perWord,
    });
    // A word that many share says little.
    const points = word.length / Math.log2(2 + rows.length);
    for (const { entry } of rows) {
      scores.set(entry, (scores.get(entry) ?? 0) + points);
      if (place.includes(word)) placed.add(entry);
    }
  }
  const best = [...scores]
    .filter(([entry]) => placed.has(entry))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, compared)
    .map(([entry]) => entry);
  return best.length > 0 ? sourcesOf(payload, best) : [];
}

/** How much two places have in common by their words: 0 to 1. */
export function commonPlace(a: string | null | undefined, b: string | null | undefined): number {
  return a && b ? commonWords(weighedWords(a), weighedWords(b)) : 0;
}

function longest(text: string): string[] {
  return [...weighedWords(text)]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, wordsAsked)
    .map(([word]) => word);
}

async function sourcesOf(payload: Payload, entries: readonly string[]): Promise<string[]> {
  const rows = await leanFind<{ id: string; source: string }>(payload, 'search-entries', {
    where: [{ field: 'id', in: entries }],
    columns: ['source'],
    newestBy: 'id',
    limit: entries.length,
  });
  return rows.map(({ source }) => source);
}
