import type { Payload } from 'payload';
import { documentsWithAll, sourcesWithAll, type WordStep } from '@/database/words-together';
import type { InternalKind, SearchKind } from './search-kinds';
import { wordsOfQuery } from './segment';

interface Wanted {
  payload: Payload;
  query: string;
  kinds: readonly (SearchKind | InternalKind)[];
  /** Leaves out what is newer. */
  until?: Date | undefined;
}

/**
 * Ids of the documents that have every word of the query, newest first, in a few steps and not further. For lists of the staff, which read the
 * documents themselves and decide who may see them; nothing of a document comes out here.
 */
export async function* documentsWithWords({
  payload,
  query,
  kinds,
  until,
}: Wanted): AsyncGenerator<WordStep> {
  const words = wordsOfQuery(query);
  if (words.length === 0) return;
  yield* documentsWithAll(payload, { tokens: words, kinds, until });
}

/** Which of these documents have every word of the query. */
export async function havingWords(
  { payload, query, kinds }: Omit<Wanted, 'until'>,
  ids: readonly string[],
): Promise<Set<string>> {
  const tokens = wordsOfQuery(query);
  return tokens.length === 0 ? new Set() : sourcesWithAll(payload, { tokens, kinds }, ids);
}
