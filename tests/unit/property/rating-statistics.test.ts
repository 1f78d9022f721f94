import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAnswers, scoreOf, unpackAnswers } from '@/domain/property/ratings/rules/grades';
import { dueReminder, dueStep } from '@/domain/property/ratings/rules/round-steps';
import {
  basisPoints,
  estimate,
  type GradeCounts,
  ranksOf,
  satisfiedShare,
  studentQuantile,
  sumsOfCounts,
} from '@/domain/property/ratings/rules/statistics';
import { parseWeights, weightsInWords } from '@/shared/weights';

const grades = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 400 });
const counted = (all: number[]): GradeCounts => {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const grade of all) counts[grade as keyof GradeCounts] += 1;
  return counts;
};

describe('the estimate', () => {
  it('is what a recount of every single answer gives', () => {
    fc.assert(
      fc.property(grades, fc.nat({ max: 2000 }), (all, more) => {
        const population = all.length + more;
        const found = estimate(sumsOfCounts(counted(all)), population);
        const n = all.length;
        const mean = all.reduce((sum, grade) => sum + grade * 100, 0) / n;
        expect(found?.mean).toBe(Math.round(mean));
        if (more === 0 || n === 1) return;
        const variance = all.reduce((sum, grade) => sum + (grade * 100 - mean) ** 2, 0) / (n - 1);
        const half = studentQuantile(n - 1) * Math.sqrt((variance / n) * (1 - n / population));
        expect(found?.low).toBeCloseTo(Math.max(100, mean - half), -0.5);
        expect(found?.high).toBeCloseTo(Math.min(500, mean + half), -0.5);
      }),
    );
  });

  it('holds its mean, stays on the scale, narrows to nothing when everybody answered, and says nothing of nobody', () => {
    fc.assert(
      fc.property(grades, fc.nat({ max: 500 }), (all, more) => {
        const sums = sumsOfCounts(counted(all));
        const found = estimate(sums, all.length + more);
        expect(found).not.toBeNull();
        if (!found) return;
        expect(found.low).toBeLessThanOrEqual(found.mean);
        expect(found.high).toBeGreaterThanOrEqual(found.mean);
        expect([found.low >= 100, found.high <= 500]).toEqual([true, true]);
        expect(Number.isInteger(found.low + found.high + found.mean)).toBe(true);
        const whole = estimate(sums, all.length);
        expect(whole).toEqual({ mean: found.mean, low: found.mean, high: found.mean });
      }),
    );
    expect(estimate({ n: 0, sum: 0, squares: 0 }, 100)).toBeNull();
    expect(estimate(sumsOfCounts(counted([4])), 100)).toEqual({ mean: 400, low: 100, high: 500 });
  });

  it('takes its quantiles from the table', () => {
    const table = {
      1: 12.706,
      2: 4.303,
      3: 3.182,
      4: 2.776,
      5: 2.571,
      9: 2.262,
      29: 2.045,
      120: 1.98,
      10000: 1.96,
    };
    for (const [freedom, wanted] of Object.entries(table))
      expect(Math.abs(studentQuantile(Number(freedom)) / wanted - 1)).toBeLessThan(0.012);
  });
});

describe('shares and ranks', () => {
  it('are whole basis points, and equal means share a rank', () => {
    fc.assert(
      fc.property(grades, (all) => {
        const share = satisfiedShare(counted(all));
        expect(share).toBe(Math.round((10_000 * all.filter((grade) => grade >= 3).length) / all.length));
      }),
    );
    expect(satisfiedShare(counted([]))).toBeNull();
    expect([basisPoints(1, 3), basisPoints(3, 2), basisPoints(0, 0)]).toEqual([3333, 10_000, 0]);
    expect(ranksOf([300, 450, 450, 200])).toEqual([3, 1, 1, 4]);
  });
});

describe('what a household says', () => {
  const dimensions = [
    { key: 'a', name: '甲', weight: 70 },
    { key: 'b', name: '乙', weight: 30 },
  ];
  it('comes back as it was packed, and what it does not know leaves its weight to the rest', () => {
    const answers = { a: '5', b: '0' } as const;
    expect(packAnswers(dimensions, answers)).toBe('50');
    expect(unpackAnswers(dimensions, '50')).toEqual(answers);
    expect(scoreOf(dimensions, answers)).toBe(500);
    expect(scoreOf(dimensions, { a: '5', b: '1' })).toBe(380);
    expect(scoreOf(dimensions, { a: '0', b: '0' })).toBeNull();
  });
});

describe('weights', () => {
  it.each([
    ['客服:15，秩序 85%', [15, 85]],
    ['保洁 100', [100]],
  ])('%s', (text, weights) => {
    const parsed = parseWeights(text);
    expect(parsed).toHaveLength(weights.length);
    if (typeof parsed === 'string') return;
    expect(parsed.map(({ weight }) => weight)).toEqual(weights);
    expect(parseWeights(weightsInWords(parsed))).toEqual(parsed);
  });
  it.each([
    ['', '至少写一项'],
    ['保洁 60、绿化 30', '加起来是90'],
    ['保洁 50、保洁 50', '写了两次'],
    ['保洁', '名称 百分数'],
    ['保洁 0、绿化 100', '1以上'],
  ])('%s is refused', (text, words) => expect(parseWeights(text)).toContain(words));
});

describe('the clock of a round', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours));
  const round = { opensAt: at(0).toISOString(), closesAt: at(24 * 14).toISOString() };
  it.each([
    ['draft', -1, null],
    ['draft', 0, 'open'],
    ['draft', 24 * 14, 'cancel'],
    ['open', 1, null],
    ['open', 24 * 14, 'close'],
    ['published', 24 * 15, null],
  ] as const)('%s after %i hours asks for %s', (state, hours, step) =>
    expect(dueStep({ ...round, state }, at(hours))).toBe(step),
  );
  it.each([
    [1, 1],
    [24 * 7, 2],
    [24 * 12, 3],
    [24 * 14, 0],
  ])('after %i hours reminder %i is due', (hours, stage) =>
    expect(dueReminder(round, { first: 7, last: 2 }, at(hours))).toBe(stage),
  );
});
