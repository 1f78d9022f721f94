import type { Payload } from 'payload';
import { featuresOf, type RequestText, rankCategories, wordsAsRead } from '../classify';
import { directory } from '../directory';
import { categoryModel } from './current-model';

/** A category that fits a request's text. */
export interface CategorySuggestion {
  category: string;
  /** The names from the root down. */
  path: string;
  /** How likely, between 0 and 1. */
  probability: number;
  /** Words of the text that decided, strongest first. */
  words: string[];
}

const mostSuggested = 3;
const wordsShown = 3;

/**
 * The three categories in use that fit a text best, likeliest first, with the words that decided; fewer, or none, when no
 * word speaks for more. It only suggests: a person chooses (个人信息保护法 art. 24, explainable automated decisions).
 */
export async function suggestCategories({
  payload,
  text,
}: {
  payload: Payload;
  text: RequestText;
}): Promise<CategorySuggestion[]> {
  const features = featuresOf(text);
  if (features.size === 0) return [];
  const [model, { categories }] = await Promise.all([categoryModel(payload), directory(payload)]);
  const paths = new Map(categories.map(({ id, path }) => [String(id), path]));
  const usable = (category: string) => paths.has(category);
  return rankCategories(model, features, { most: mostSuggested, usable }).map(
    ({ category, probability, words }) => {
      const path = paths.get(category) ?? '';
      return { category, path, probability, words: shownWords(text, path, words) };
    },
  );
}

/** Words the category itself is named with are understood at once; of the others those that read as words. */
export function shownWords(text: RequestText, path: string, words: readonly string[]): string[] {
  const named = words.filter((word) => path.includes(word));
  return [...new Set([...named, ...wordsAsRead(text, words)])].slice(0, wordsShown);
}
