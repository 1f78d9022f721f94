import { wordsOf } from '@/domain/publishing';

/** What two requests are compared by. */
export interface Comparable {
  /** Ids of the category's branch, root first; empty when unknown. */
  branch: readonly string[];
  community: string | null;
  compound: string | null;
  building: string | null;
  words: ReadonlyMap<string, number>;
}

/** Points of a full match; place and category alone never reach the usual threshold of 40, words alone do. */
const points = { words: 60, category: 20, branch: 10, building: 18, compound: 15, community: 5 } as const;

/** The words of a text that carry meaning (two characters and more), each with its weight: longer words say more. */
export function weighedWords(text: string): Map<string, number> {
  const words = wordsOf(text).filter((word) => word.length >= 2);
  return new Map(words.map((word) => [word, word.length]));
}

/** How much two texts have in common: 0 (nothing) to 1 (the same words), the weighted Dice coefficient. */
export function commonWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = sum(a) + sum(b);
  if (total === 0) return 0;
  let common = 0;
  for (const [word, weight] of a) if (b.has(word)) common += weight;
  return (2 * common) / total;
}

/** How likely two requests are one matter: 0 to 100 points out of words, category and place; the same both ways. */
export function likeness(a: Comparable, b: Comparable): number {
  return points.words * commonWords(a.words, b.words) + categoryPoints(a, b) + placePoints(a, b);
}

function categoryPoints(a: Comparable, b: Comparable): number {
  const [narrowA, narrowB] = [a.branch.at(-1), b.branch.at(-1)];
  if (narrowA === undefined || narrowB === undefined) return 0;
  if (narrowA === narrowB) return points.category;
  return a.branch[0] === b.branch[0] ? points.branch : 0;
}

function placePoints(a: Comparable, b: Comparable): number {
  if (a.building && a.building === b.building) return points.building;
  if (a.compound && a.compound === b.compound) return points.compound;
  return a.community && a.community === b.community ? points.community : 0;
}

function sum(words: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of words.values()) total += weight;
  return total;
}
