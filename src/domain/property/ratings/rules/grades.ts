import { type Answer, answerLabels } from '../labels';
import type { Dimension } from './dimensions';

/** Answers by the key of the dimension. */
export type Answers = Record<string, Answer>;

export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' && Object.hasOwn(answerLabels, value);
}

/** One digit for each dimension, in the order of the round, so that the database can count each place by itself. */
export function packAnswers(dimensions: readonly Dimension[], answers: Answers): string {
  return dimensions.map(({ key }) => answers[key] ?? '0').join('');
}

/** The way back. */
export function unpackAnswers(dimensions: readonly Dimension[], packed: string): Answers {
  return Object.fromEntries(
    dimensions.map(({ key }, index) => {
      const digit = packed.charAt(index);
      return [key, isAnswer(digit) ? digit : '0'];
    }),
  );
}

/**
 * What a household says on the whole, in hundredths of a point (100–500): the mean of the dimensions it judged, weighted; what it does
 * not know leaves its weight to the others. Null when it judged none.
 */
export function scoreOf(dimensions: readonly Dimension[], answers: Answers): number | null {
  let points = 0;
  let weights = 0;
  for (const { key, weight } of dimensions) {
    const grade = Number(answers[key] ?? 0);
    if (grade === 0) continue;
    points += grade * weight;
    weights += weight;
  }
  return weights === 0 ? null : Math.round((100 * points) / weights);
}
