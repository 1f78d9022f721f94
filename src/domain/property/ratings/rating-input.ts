import { z } from 'zod';
import { input } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { longestComment, mostRatingPhotos } from './labels';
import type { Dimension } from './rules/dimensions';
import { type Answers, isAnswer, packAnswers, scoreOf } from './rules/grades';

/** What a household says, whichever way it comes. */
export const ratingSchema = z.object({
  round: input.id('评价'),
  household: input.id('户'),
  answers: z.record(z.string(), z.string()).default({}),
  comment: input.optionalText('想说的话', longestComment),
  photos: z.array(z.string()).max(mostRatingPhotos, `最多${mostRatingPhotos}张照片`).default([]),
  formKey: z.string().max(80).optional(),
});
export type RatingInput = z.input<typeof ratingSchema>;

/** The name under which a form carries the answer about a dimension, and under which its message stands. */
export const answerField = (index: number): string => `grade-${index + 1}`;

/**
 * Every dimension answered, at least one of them judged.
 * @returns the columns of the rating. @throws DomainError validation, a message beside each question
 */
export function checkAnswers(
  dimensions: readonly Dimension[],
  given: Record<string, string>,
): { answers: string; score: number } {
  const fields: Record<string, string> = {};
  const answers: Answers = {};
  for (const [index, { key, name }] of dimensions.entries()) {
    const answer = given[key];
    if (isAnswer(answer)) answers[key] = answer;
    else fields[answerField(index)] = `请选择对“${name}”满意不满意；不清楚就选“不了解”`;
  }
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  const score = scoreOf(dimensions, answers);
  if (score === null)
    fail('validation', { fields: { [answerField(0)]: '全部选了“不了解”就没法计分，请至少评一项' } });
  return { answers: packAnswers(dimensions, answers), score };
}
