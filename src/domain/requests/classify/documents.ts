import type { Features } from './features';

/** Numbers words, so that thousands of documents fit into little memory. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** One text to learn from. */
export interface TrainingDocument {
  words: Uint32Array;
  /** Dampened counts, one per word. */
  counts: Float64Array;
  label: string;
  /** How many texts it stands for. */
  weight: number;
}

/** Packs the features of a text with its label. */
export function documentOf(
  vocabulary: Vocabulary,
  features: Features,
  label: string,
  weight = 1,
): TrainingDocument {
  return {
    words: Uint32Array.from(features.keys(), (word) => vocabulary.numberOf(word)),
    counts: Float64Array.from(features.values(), dampened),
    label,
    weight,
  };
}

/** The tenth mention of a word says little more than the third. */
export function dampened(count: number): number {
  return Math.log1p(count);
}
