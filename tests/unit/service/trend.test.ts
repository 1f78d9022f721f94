import { expect, it } from 'vitest';
import { trendWithGaps } from '@/domain/service/honour/rules/trend';

const period = (label: string, rated: number) => ({ label, rated, mean: 300 });

it.each([
  ['about as many', [10, 12, 9], '一二三'],
  ['twice as many is the most', [6, 12], '一二'],
  ['one branch, then the whole city', [12, 900, 880], '一|二三'],
  ['and back', [900, 12], '一|二'],
  ['a single one', [5], '一'],
  ['none', [], ''],
])('joins only periods of about the same people: %s', (_, rated, drawn) => {
  const periods = rated.map((n, index) => period('一二三'[index] ?? '', n));
  expect(
    trendWithGaps(periods)
      .map((one) => one?.label ?? '|')
      .join(''),
  ).toBe(drawn);
});
