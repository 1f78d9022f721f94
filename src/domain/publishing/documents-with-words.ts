import type { Payload } from 'payload';
import { documentsWithAll } from '@/database/search';
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
 * Ids of the documents that have every word of the query, newest first, in steps. For lists of the staff, which read the
 * documents themselves and decide who may see them; nothing of a document comes out here.
 */
export async function* documentsWithWords({
  payload,
  query,
  kinds,
  until,
}: Wanted): AsyncGenerator<string[]> {
  const words = wordsOfQuery(query);
  if (words.length === 0) return;
  yield* documentsWithAll(payload, { tokens: words, kinds, until });
}
