import type { Payload, PayloadRequest, Where } from 'payload';
import { bulkInsert, deleteWhere } from './bulk';
import { leanFind } from './lean-find';
import { countUpTo, orderedFind, type Position } from './ordered-find';

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
    const { docs } = await payload.db.find<{ id: string; source: string; digest: string }>({
      collection: 'search-entries',
      where: { and: [{ kind: { equals: kind } }, { source: { in: part } }] },
      select: { source: true, digest: true },
      limit: 0,
      pagination: false,
      req,
    });
    for (const { id, source, digest } of docs) found.set(source, { id, digest });
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

/** The most recent documents that have a word, newest first, at most `limit`. */
export async function recentPostings(
  payload: Payload,
  { token, kinds, at, limit }: { token: string; kinds: readonly string[]; at: Date; limit: number },
): Promise<StoredPosting[]> {
  return readPostings(payload, limit, {
    and: [
      { token: { equals: token } },
      { kind: { in: [...kinds] } },
      { visibleFrom: { less_than_equal: at.toISOString() } },
    ],
  });
}

/** Which of these documents have these words. */
export async function postingsOf(
  payload: Payload,
  entries: readonly string[],
  tokens: readonly string[],
): Promise<StoredPosting[]> {
  const found: StoredPosting[] = [];
  for (const part of chunks(entries)) {
    found.push(
      ...(await readPostings(payload, 0, { and: [{ entry: { in: part } }, { token: { in: [...tokens] } }] })),
    );
  }
  return found;
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

/** Documents looked at in one step, and at most, of those that have the rarest of the words asked for. */
const step = 200;
const mostSteps = 20;

/**
 * Ids of the documents that have all these words, newest first, in steps, so that whoever asks may narrow them down and stop when there
 * are enough: the rarest word leads, and of its documents those stay that have the others. Looks at the newest 4000 of the
 * rarest word. `from` leaves out what is newer.
 */
export async function* documentsWithAll(
  payload: Payload,
  { tokens, kinds, from }: { tokens: readonly string[]; kinds: readonly string[]; from?: Date | undefined },
): AsyncGenerator<string[]> {
  const counted = await Promise.all(
    tokens.map(async (token) => ({
      token,
      count: await countUpTo(payload, 'search-tokens', { ...postingsWith(token, kinds), most: step }),
    })),
  );
  const [lead, ...others] = counted.toSorted((a, b) => a.count - b.count).map(({ token }) => token);
  if (lead === undefined || counted.some(({ count }) => count === 0)) return;
  let after: Position | null = null;
  let carried: string[] = [];
  for (let round = 0; round < mostSteps; round += 1) {
    const found: (StoredPosting & { id: string })[] = await orderedFind<StoredPosting>(
      payload,
      'search-tokens',
      {
        ...postingsWith(lead, kinds, from),
        columns: ['entry', 'visibleFrom'],
        order: { by: 'visibleFrom', direction: 'down', nullable: false },
        after,
        limit: step,
      },
    );
    const last = found.at(-1);
    const ends = !last || found.length < step || round === mostSteps - 1;
    const kept = await having(payload, found, others);
    // Documents of one moment stay in one step: whoever pages by the moment must not lose one between two steps.
    const whole = ends ? kept : kept.filter(({ visibleFrom }) => visibleFrom !== last.visibleFrom);
    const entries = [...carried, ...whole.map(({ entry }) => entry)];
    carried = kept.filter((one) => !whole.includes(one)).map(({ entry }) => entry);
    yield [...(await sourcesOf(payload, entries)).values()];
    if (ends) return;
    after = { value: last.visibleFrom, id: last.id };
  }
}

function postingsWith(token: string, kinds: readonly string[], from?: Date) {
  const newest = from ? [{ field: 'visibleFrom', before: new Date(from.getTime() + 1).toISOString() }] : [];
  return {
    cases: [[{ field: 'token', equals: token }, { field: 'kind', in: kinds }, ...newest]],
    splitBy: ['kind'],
  };
}

/** Those of the documents that have every one of the words. */
async function having<Row extends { entry: string }>(
  payload: Payload,
  found: readonly Row[],
  tokens: readonly string[],
): Promise<Row[]> {
  if (tokens.length === 0 || found.length === 0) return [...found];
  const rows = await leanFind<{ entry: string }>(payload, 'search-tokens', {
    where: [
      { field: 'entry', in: found.map(({ entry }) => entry) },
      { field: 'token', in: tokens },
    ],
    columns: ['entry'],
    newestBy: 'visibleFrom',
    limit: found.length * tokens.length,
  });
  const count = new Map<string, number>();
  for (const { entry } of rows) count.set(entry, (count.get(entry) ?? 0) + 1);
  return found.filter(({ entry }) => count.get(entry) === tokens.length);
}

/** Entries by id, in no particular order; those whose time is over at `at` are left out. */
export async function visibleEntries(
  payload: Payload,
  ids: readonly string[],
  at: Date,
): Promise<SearchEntry[]> {
  if (ids.length === 0) return [];
  const moment = at.toISOString();
  const { docs } = await payload.db.find<SearchEntry>({
    collection: 'search-entries',
    where: {
      and: [
        { id: { in: [...ids] } },
        { visibleFrom: { less_than_equal: moment } },
        { or: [{ visibleUntil: { exists: false } }, { visibleUntil: { greater_than: moment } }] },
      ],
    },
    limit: 0,
    pagination: false,
  });
  return docs;
}

async function readPostings(payload: Payload, limit: number, where: Where): Promise<StoredPosting[]> {
  const { docs } = await payload.db.find<StoredPosting>({
    collection: 'search-tokens',
    where,
    sort: '-visibleFrom',
    select: { token: true, entry: true, weight: true, visibleFrom: true },
    limit,
    pagination: false,
  });
  return docs;
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += idsPerQuery)
    parts.push(items.slice(from, from + idsPerQuery));
  return parts;
}
