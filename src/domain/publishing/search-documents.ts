import type { Payload } from 'payload';
import { postingsOf, recentPostings, type StoredPosting, sourcesOf, visibleEntries } from '@/database/search';
import { now } from '@/shared/clock';
import { excerptOf, markWords, type Piece } from './excerpt';
import { type Posting, type Ranked, rankResults } from './rank-results';
import { isSearchKind, type SearchKind, searchKinds } from './search-kinds';
import { wordsOfQuery } from './segment';

export interface SearchResult {
  kind: SearchKind;
  kindLabel: string;
  /** Id of the document in its own collection. */
  id: string;
  url: string;
  /** ISO 8601, UTC. */
  at: string;
  title: Piece[];
  excerpt: Piece[];
}

export interface SearchPage {
  results: SearchResult[];
  total: number;
  /** More documents match than were looked at: `total` is a lower bound. */
  more: boolean;
  page: number;
  pages: number;
  /** The words looked for; empty when the query held none that can be searched. */
  words: string[];
}

interface SearchInput {
  payload: Payload;
  query: string;
  kinds?: readonly SearchKind[];
  page?: number;
  pageSize?: number;
  /** Which of the documents found may stay: for filters the search knows nothing of. They apply before paging. */
  narrow?: (documents: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Documents looked at per word: the newest ones. Keeps a search bounded however large the archive grows. */
const postingsPerWord = 500;

/** Searches public content: documents with all words first, then by weight and date, with marked excerpts. */
export async function searchDocuments(input: SearchInput): Promise<SearchPage> {
  const { payload, query, page = 1, pageSize = 10 } = input;
  const kinds = input.kinds?.length ? input.kinds : (Object.keys(searchKinds) as SearchKind[]);
  const words = wordsOfQuery(query);
  const at = now();
  const { postings, more } = await gather(payload, words, kinds, at);
  const ranked = await narrowed(input, rankResults(postings, at.getTime()));
  const pages = Math.max(1, Math.ceil(ranked.length / pageSize));
  const current = Math.min(Math.max(1, page), pages);
  const ids = ranked.slice((current - 1) * pageSize, current * pageSize).map(({ entry }) => entry);
  const entries = new Map((await visibleEntries(payload, ids, at)).map((entry) => [entry.id, entry]));
  const results = ids.flatMap((id): SearchResult[] => {
    const entry = entries.get(id);
    if (!entry || !isSearchKind(entry.kind)) return [];
    const { kind, source, url, title, body } = entry;
    const excerpt = excerptOf(body, words);
    return [
      {
        kind,
        kindLabel: searchKinds[kind],
        id: source,
        url,
        at: entry.at,
        title: markWords(title, words),
        excerpt,
      },
    ];
  });
  return { results, total: ranked.length, more, page: current, pages, words };
}

async function narrowed({ payload, narrow }: SearchInput, ranked: Ranked[]): Promise<Ranked[]> {
  if (!narrow || ranked.length === 0) return ranked;
  const sources = await sourcesOf(
    payload,
    ranked.map(({ entry }) => entry),
  );
  const kept = await narrow([...sources.values()]);
  return ranked.filter(({ entry }) => kept.has(sources.get(entry) ?? ''));
}

/**
 * The postings of every word. When a word is so common that only its newest documents were read, the documents of the
 * rarest word are asked for it by name, so that a document with all words is never missed because it is old.
 */
async function gather(payload: Payload, words: readonly string[], kinds: readonly SearchKind[], at: Date) {
  const lists = await Promise.all(
    words.map((token) => recentPostings(payload, { token, kinds, at, limit: postingsPerWord })),
  );
  const common = words.filter((_, index) => (lists[index]?.length ?? 0) >= postingsPerWord);
  const postings = new Map<string, Map<string, Posting>>();
  for (const [index, word] of words.entries()) postings.set(word, byEntry(lists[index] ?? []));
  const rarest = lists.toSorted((a, b) => a.length - b.length)[0] ?? [];
  if (common.length > 0 && rarest.length < postingsPerWord) {
    const candidates = rarest.map(({ entry }) => entry);
    for (const posting of await postingsOf(payload, candidates, common)) {
      postings.get(posting.token)?.set(posting.entry, toPosting(posting));
    }
  }
  const found = new Map([...postings].map(([word, list]) => [word, [...list.values()]]));
  return { postings: found, more: common.length > 0 };
}

function byEntry(list: readonly StoredPosting[]): Map<string, Posting> {
  return new Map(list.map((posting) => [posting.entry, toPosting(posting)]));
}

function toPosting({ entry, weight, visibleFrom }: StoredPosting): Posting {
  return { entry, weight, at: new Date(visibleFrom).getTime() };
}
