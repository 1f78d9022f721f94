import { type Classifier, classifierOf, type WordRow } from './classifier';
import type { TrainingDocument, Vocabulary } from './documents';

/**
 * Trains a complement naive Bayes classifier (Rennie et al. 2003, "Tackling the poor assumptions of naive Bayes text
 * classifiers"): each label is described by the words of all the others, which holds up with few and uneven examples.
 * The same documents in the same order give the same classifier.
 */
export function trainClassifier(vocabulary: Vocabulary, documents: readonly TrainingDocument[]): Classifier {
  const labels = [...new Set(documents.map(({ label }) => label))].toSorted();
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const documentCount = countDocuments(documents);
  const rarity = (word: number) => rarityOf(documents.length, documentCount.get(word) ?? 0);
  const mass = new Map<number, Map<number, number>>();
  for (const { words, counts, label, weight } of documents) {
    const own = numberOf.get(label) ?? 0;
    const values = counts.map((count, index) => count * rarity(words[index] ?? 0));
    const length = Math.hypot(...values) || 1;
    words.forEach((word, index) => {
      const byLabel = mass.get(word) ?? new Map<number, number>();
      mass.set(word, byLabel);
      byLabel.set(own, (byLabel.get(own) ?? 0) + (weight * (values[index] ?? 0)) / length);
    });
  }
  const rows = [...mass].map(
    ([word, byLabel]): WordRow => ({
      word: vocabulary.words[word] ?? '',
      rarity: rounded(rarity(word)),
      mass: [...byLabel].flatMap(([label, sum]) => [label, rounded(sum)]),
    }),
  );
  return classifierOf(labels, rows);
}

function countDocuments(documents: readonly TrainingDocument[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { words } of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Inverse document frequency, smoothed: what stands in every text weighs 1, what is rare weighs more. */
function rarityOf(all: number, containing: number): number {
  return Math.log((1 + all) / (1 + containing)) + 1;
}

/** Short numbers keep a stored model small; rounding before use makes a stored model answer exactly like a fresh one. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
