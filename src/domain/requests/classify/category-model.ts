import { type Classifier, rankLabels } from './classifier';
import type { Features } from './features';

/** A classifier for each node of the tree that has children, by the node's id; the roots are the children of `''`. */
export type CategoryModel = Map<string, Classifier>;

/** A category that fits a text. */
export interface CategoryRank {
  category: string;
  /** How likely, between 0 and 1; what is left of 1 lies with the categories not named. */
  probability: number;
  /** Words of the text that decided, those for the first level first. */
  words: string[];
}

/**
 * The categories that fit best, likeliest first: from the roots down, each step by the classifier of that node. It goes down only
 * as far as words of the text speak for a child, and names nothing no word speaks for.
 * @param usable whether a category may be named; one that may not takes its branch along
 */
export function rankCategories(
  model: CategoryModel,
  features: Features,
  { most, usable }: { most: number; usable: (category: string) => boolean },
): CategoryRank[] {
  const step = (path: readonly string[], above: CategoryRank): CategoryRank[] => {
    const parent = path.at(-1) ?? '';
    const classifier = model.get(parent);
    const fitting = classifier
      ? rankLabels(classifier, features, (label) => !path.includes(label) && usable(label))
          .filter(({ words }) => words.length > 0)
          .slice(0, most)
      : [];
    if (fitting.length === 0) return parent === '' ? [] : [above];
    return fitting.flatMap(({ label, probability, words }) =>
      step([...path, label], {
        category: label,
        probability: above.probability * probability,
        words: [...new Set([...above.words, ...words])],
      }),
    );
  };
  return step([], { category: '', probability: 1, words: [] })
    .toSorted((a, b) => b.probability - a.probability || (a.category < b.category ? -1 : 1))
    .slice(0, most);
}
