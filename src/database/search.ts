import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere } from './bulk';
import { leanFind } from './lean-find';
import { documentsHavingAll, nthMomentOfDocuments, sourcesOfDocuments } from './mongodb/word-windows';
import { countUpTo } from './ordered-find';
import { nthMomentOfRows, rowsWithAll, sourcesOfRows } from './sqlite/word-windows';

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
function justAfter(at: Date): string {
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

/** How common words are, as counted lately: it only decides which one leads. */
const counts = new Map<string, { count: number; until: number }>();
const countKept = 5 * 60_000;
const countsKept = 5_000;

/** How many documents have a word, at most 4000; none is always counted anew. */
async function commonness(payload: Payload, token: string, kinds: readonly string[]): Promise<number> {
  const key = [token, ...kinds].join(' ');
  const known = counts.get(key);
  if (known && known.until > performance.now()) return known.count;
  const cases = [
    [
      { field: 'token', equals: token },
      { field: 'kind', in: kinds },
    ],
  ];
  const count = await countUpTo(payload, 'search-tokens', { cases, splitBy: ['kind'], most: 4000 });
  if (counts.size >= countsKept) counts.clear();
  if (count > 0) counts.set(key, { count, until: performance.now() + countKept });
  return count;
}

/** How many documents of the rarest word are looked at in one go, window by window. */
const windows = [150, 250];

/** What one window gave. */
export interface WordStep {
  sources: string[];
  /** The moment at which looking stopped, ISO 8601: everything from it on was looked at. Null when nothing is older. */
  stoppedAt: string | null;
}

/** A stretch of time in which documents with all of some words are looked for: `lead` is the rarest of them. */
export interface WordWindow {
  lead: string;
  others: readonly string[];
  kinds: readonly string[];
  /** From this moment (from the beginning when absent), up to but not including the other. */
  from: string | null;
  before: string;
}

/** Documents that are asked whether they have all of some words. */
export interface WordQuestion {
  tokens: readonly string[];
  kinds: readonly string[];
  sources: readonly string[];
}

/**
 * Ids of the documents that have all these words, newest first, in steps, so that whoever asks may narrow them down and stop when
 * there are enough. Each step is a stretch of time, so that documents of one moment are never torn apart; the newest 400 of the
 * rarest word are looked at, however common it is: whoever wants more goes on from where the last step stopped. `until` leaves out
 * what is newer.
 */
export async function* documentsWithAll(
  payload: Payload,
  { tokens, kinds, until }: { tokens: readonly string[]; kinds: readonly string[]; until?: Date | undefined },
): AsyncGenerator<WordStep> {
  const counted: { token: string; count: number }[] = [];
  for (const token of tokens) {
    const count = await commonness(payload, token, kinds);
    if (count === 0) return;
    counted.push({ token, count });
  }
  const [lead, ...others] = counted.toSorted((a, b) => a.count - b.count).map(({ token }) => token);
  if (lead === undefined) return;
  let before = until ? justAfter(until) : endOfTime;
  for (const size of windows) {
    const from = await nthMoment(payload, { lead, kinds, before }, size);
    yield {
      sources: await sourcesInWindow(payload, { lead, others, kinds, from, before }),
      stoppedAt: from,
    };
    if (from === null) return;
    before = from;
  }
}

const endOfTime = '9999-12-31T00:00:00.000Z';

/** The moment of the n-th newest document with the word before a moment; null when there are fewer. */
function nthMoment(
  payload: Payload,
  word: Pick<WordWindow, 'lead' | 'kinds' | 'before'>,
  nth: number,
): Promise<string | null> {
  return payload.db.name === 'sqlite'
    ? nthMomentOfRows(payload.db as unknown as SQLiteAdapter, word, nth)
    : nthMomentOfDocuments(payload.db as unknown as MongooseAdapter, word, nth);
}

function sourcesInWindow(payload: Payload, window: WordWindow): Promise<string[]> {
  return payload.db.name === 'sqlite'
    ? sourcesOfRows(payload.db as unknown as SQLiteAdapter, window)
    : sourcesOfDocuments(payload.db as unknown as MongooseAdapter, window);
}

/** Which of these documents have all of these words, by their own ids. */
export async function sourcesWithAll(
  payload: Payload,
  { tokens, kinds }: { tokens: readonly string[]; kinds: readonly string[] },
  sources: readonly string[],
): Promise<Set<string>> {
  const found: string[] = [];
  for (const part of chunks(sources)) {
    const asked = { tokens, kinds, sources: part };
    const having =
      payload.db.name === 'sqlite'
        ? await rowsWithAll(payload.db as unknown as SQLiteAdapter, asked)
        : await documentsHavingAll(payload.db as unknown as MongooseAdapter, asked);
    found.push(...having);
  }
  return new Set(found);
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

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += idsPerQuery)
    parts.push(items.slice(from, from + idsPerQuery));
  return parts;
}
