import { describe, expect, it } from 'vitest';
import {
  answerProblem,
  answerWords,
  type QuestionRow,
  questionOf,
  questionsOfBranch,
} from '@/domain/requests/categories/questions';

const row = (overrides: Partial<QuestionRow> = {}): QuestionRow => ({
  id: 'q',
  category: 'root',
  label: '现在有人被困吗？',
  kind: 'yes-no',
  ...overrides,
});

describe('questions of a category', () => {
  it.each<[Partial<QuestionRow>, string, boolean, boolean]>([
    [{}, '', false, true],
    [{ required: true }, '', true, false],
    [{ required: true }, '', false, true],
    [{}, 'yes', true, true],
    [{}, 'maybe', true, false],
    [{ kind: 'choice', choices: '红\n 绿 \n' }, '绿', true, true],
    [{ kind: 'choice', choices: '红\n绿' }, '蓝', true, false],
    [{ kind: 'text' }, '字'.repeat(300), true, true],
    [{ kind: 'text' }, '字'.repeat(301), true, false],
  ])('%o takes “%s” (must answer: %s): %s', (overrides, answer, mustAnswer, isFine) => {
    expect(answerProblem(questionOf(row(overrides)), answer, mustAnswer) === null).toBe(isFine);
  });

  it('keeps a yes as a word', () => {
    expect(answerWords(questionOf(row()), 'yes')).toBe('是');
    expect(answerWords(questionOf(row({ kind: 'text' })), 'yes')).toBe('yes');
  });

  it('asks the questions of the upper category first, and none of another branch', () => {
    const questions = [
      row({ id: '3', category: 'leaf', order: 1 }),
      row({ id: '2', category: 'root', order: 9 }),
      row({ id: '1', category: 'root', order: 2 }),
      row({ id: 'x', category: 'other' }),
    ];
    expect(questionsOfBranch(questions, ['root', 'leaf']).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });
});
