/** One word found in one document. */
export interface Posting {
  entry: string;
  weight: number;
  /** Moment the document became visible, in milliseconds. */
  at: number;
}

export interface Ranked {
  entry: string;
  /** How many of the query's words the document has. */
  matched: number;
  score: number;
}

const yearInMilliseconds = 365 * 24 * 60 * 60 * 1000;

/**
 * Orders the documents found for a query: those with all words before those with some, then by the weight of the words
 * (rare ones count more), then the newer first. A document loses at most a third of its score by age.
 * In: the postings of each word; `at` in milliseconds. Pure and deterministic.
 */
export function rankResults(postings: ReadonlyMap<string, readonly Posting[]>, at: number): Ranked[] {
  const documents = new Map<string, Ranked & { at: number }>();
  const largest = Math.max(1, ...[...postings.values()].map((list) => list.length));
  for (const list of postings.values()) {
    const rarity = 1 + Math.log2(largest / Math.max(1, list.length)) / 4;
    for (const { entry, weight, at: when } of list) {
      const found = documents.get(entry) ?? { entry, matched: 0, score: 0, at: when };
      found.matched += 1;
      found.score += rarity * Math.log2(1 + weight);
      documents.set(entry, found);
    }
  }
  return [...documents.values()]
    .map(({ entry, matched, score, at: when }) => ({ entry, matched, score: score * freshness(at - when) }))
    .toSorted((a, b) => b.matched - a.matched || b.score - a.score || (a.entry < b.entry ? 1 : -1));
}

/** From 1 for today down towards two thirds for what is years old. */
function freshness(age: number): number {
  return 2 / 3 + 1 / 3 / (1 + Math.max(0, age) / yearInMilliseconds);
}
