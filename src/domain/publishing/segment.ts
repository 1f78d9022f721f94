import { jieba } from '@/shared/jieba';
import { stopWords } from './stop-words';

/** Words of a query that are looked up, at most. */
const queryWords = 8;
/** Text beyond this many characters is neither segmented nor kept: some hundred pages of print. */
export const longestText = 50_000;
const titleWeight = 6;

/** Text in the one form that is indexed and searched: full-width forms folded, lower case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The meaningful words of a text: as it is read, and besides every word of the dictionary that stands anywhere in it.
 * 路灯不亮 is read as 路 + 灯不亮; whoever asks for 路灯 must find it all the same.
 */
export function wordsOf(text: string): string[] {
  const normal = normalise(text).slice(0, longestText);
  const read = meaningful(jieba().cutForSearch(normal, true));
  const known = new Set(read);
  const inside = meaningful(jieba().cutAll(normal)).filter((word) => word.length > 1 && !known.has(word));
  return [...read, ...inside];
}

/** The distinct words of a query, longest first, at most eight. */
export function wordsOfQuery(query: string): string[] {
  const normal = normalise(query).slice(0, 100);
  const words = new Set([...meaningful(jieba().cut(normal, true)), ...wordsOf(normal)]);
  return [...words].toSorted((a, b) => b.length - a.length).slice(0, queryWords);
}

function meaningful(words: string[]): string[] {
  return words.map((word) => word.trim()).filter(isMeaningful);
}

/**
 * How strongly each word of a document stands for it, every one, so that also the last line of a long notice is found: its count in the text, dampened, more when it stands in the title.
 * Weights are positive integers. `most` keeps the strongest words only.
 */
export function weighWords(
  title: string,
  body: string,
  most = Number.POSITIVE_INFINITY,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [word, count] of counted(wordsOf(body))) weights.set(word, 1 + Math.floor(2 * Math.log2(count)));
  for (const [word, count] of counted(wordsOf(title))) {
    weights.set(word, (weights.get(word) ?? 0) + titleWeight + Math.min(count, 3));
  }
  if (weights.size <= most) return weights;
  const strongest = [...weights].toSorted(([a, x], [b, y]) => y - x || b.length - a.length);
  return new Map(strongest.slice(0, most));
}

function counted(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isMeaningful(word: string): boolean {
  if (word.length > 32 || !/[\p{L}\p{N}]/u.test(word) || stopWords.has(word)) return false;
  return word.length > 1 || /\p{Script=Han}/u.test(word);
}
