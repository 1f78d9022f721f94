import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { documentsHavingAll, nthMomentOfDocuments, sourcesOfDocuments } from './mongodb/word-windows';
import { countUpTo } from './ordered-find';
import { chunks, justAfter } from './search';
import { nthMomentOfRows, rowsWithAll, sourcesOfRows } from './sqlite/word-windows';

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
