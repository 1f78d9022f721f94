import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere } from './bulk';
import { leanFind } from './lean-find';

/** What a search result shows, as stored. Moments are ISO 8601, UTC. */
export interface SearchEntry {
  id: string;
  kind: string;
  /** Id of the document in its own collection. */
  source: string;
  title: string;
  body: string;
  url: string;
  at: string;
  visibleFrom: string;
  visibleUntil: string | null;
  /** Hash of everything above: an entry that did not change is not written again. */
  digest: string;
}

/** A word of an entry. */
export interface SearchToken {
  token: string;
  weight: number;
}

export interface StoredPosting {
  token: string;
  entry: string;
  weight: number;
  visibleFrom: string;
}

/** Rows of one statement stay far below the number of variables SQLite takes. */
const idsPerQuery = 400;

/** The digests of entries already stored, by source id. */
export async function storedDigests(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  kind: string,
  sources: readonly string[],
): Promise<Map<string, { id: string; digest: string }>> {
  const found = new Map<string, { id: string; digest: string }>();
  for (const part of chunks(sources)) {
    const query = {
      where: [
        { field: 'kind', equals: kind },
        { field: 'source', in: part },
      ],
      columns: ['source', 'digest'],
      newestBy: 'id',
      limit: 2 * part.length,
    };
    const rows = await leanFind<{ id: string; source: string; digest: string }>(
      payload,
      'search-entries',
      query,
      req,
    );
    for (const { id, source, digest } of rows) found.set(source, { id, digest });
  }
  return found;
}

/** Stores new entries with their words, in the caller's transaction. */
export async function insertEntries(
  req: PayloadRequest,
  entries: readonly { entry: SearchEntry; tokens: readonly SearchToken[] }[],
): Promise<void> {
  await bulkInsert(
    req.payload,
    req,
    'search-entries',
    entries.map(({ entry }) => ({ ...entry })),
  );
  const rows = entries.flatMap(({ entry, tokens }) =>
    tokens.map(({ token, weight }, index) => ({
      id: `${entry.id}-${index.toString(36)}`,
      token,
      kind: entry.kind,
      entry: entry.id,
      weight,
      visibleFrom: entry.visibleFrom,
    })),
  );
  await bulkInsert(req.payload, req, 'search-tokens', rows);
}

/** Removes entries and their words, in the caller's transaction. */
export async function deleteEntries(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  for (const part of chunks(ids)) {
    await deleteWhere(req.payload, req, 'search-tokens', { entry: { in: part } });
    await deleteWhere(req.payload, req, 'search-entries', { id: { in: part } });
  }
}

const postingColumns = ['token', 'entry', 'weight', 'visibleFrom'];

/** The most recent documents that have a word, newest first, at most `limit`. */
export async function recentPostings(
  payload: Payload,
  { token, kinds, at, limit }: { token: string; kinds: readonly string[]; at: Date; limit: number },
): Promise<StoredPosting[]> {
  const found: StoredPosting[] = [];
  // Kind by kind, each along the index to its end: a list of kinds would have to be sorted whole.
  for (const kind of kinds) {
    const where = [
      { field: 'token', equals: token },
      { field: 'kind', equals: kind },
      { field: 'visibleFrom', before: justAfter(at) },
    ];
    const query = { where, columns: postingColumns, newestBy: 'visibleFrom', limit };
    found.push(...(await leanFind<StoredPosting>(payload, 'search-tokens', query)));
  }
  if (kinds.length === 1) return found;
  return found.toSorted((a, b) => (a.visibleFrom < b.visibleFrom ? 1 : -1)).slice(0, limit);
}

/** Which of these documents have these words. */
export async function postingsOf(
  payload: Payload,
  entries: readonly string[],
  tokens: readonly string[],
): Promise<StoredPosting[]> {
  const found: StoredPosting[] = [];
  for (const part of chunks(entries)) {
    const where = [
      { field: 'entry', in: part },
      { field: 'token', in: tokens },
    ];
    const query = { where, columns: postingColumns, newestBy: 'visibleFrom' };
    found.push(
      ...(await leanFind<StoredPosting>(payload, 'search-tokens', {
        ...query,
        limit: part.length * tokens.length,
      })),
    );
  }
  return found;
}

/** The first moment that is no longer in a list of what is not later than `at`. */
export function justAfter(at: Date): string {
  return new Date(at.getTime() + 1).toISOString();
}

/** Which document each of these entries stands for: entry → id of the document in its own collection. */
export async function sourcesOf(payload: Payload, entries: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of chunks(entries)) {
    const rows = await leanFind<{ id: string; source: string }>(payload, 'search-entries', {
      where: [{ field: 'id', in: part }],
      columns: ['source'],
      newestBy: 'at',
      limit: part.length,
    });
    for (const { id, source } of rows) found.set(id, source);
  }
  return found;
}

/** Entries by id, in no particular order; those whose time is over at `at` are left out. */
export async function visibleEntries(
  payload: Payload,
  ids: readonly string[],
  at: Date,
): Promise<SearchEntry[]> {
  if (ids.length === 0) return [];
  const moment = at.toISOString();
  const rows = await leanFind<SearchEntry>(payload, 'search-entries', {
    where: [
      { field: 'id', in: ids },
      { field: 'visibleFrom', before: justAfter(at) },
    ],
    columns: ['kind', 'source', 'title', 'body', 'url', 'at', 'visibleFrom', 'visibleUntil', 'digest'],
    newestBy: 'at',
    limit: ids.length,
  });
  return rows.filter(({ visibleUntil }) => visibleUntil === null || visibleUntil > moment);
}

export function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += idsPerQuery)
    parts.push(items.slice(from, from + idsPerQuery));
  return parts;
}
