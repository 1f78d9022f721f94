import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseEntries, type RatedCompound } from '@/domain/property/red-black/choose';

const rule = { redFrom: 450, blackBelow: 300, least: 20, most: 3 };
const rated = (compound: string, n: number, mean: number, wide = 10): RatedCompound => ({
  compound,
  n,
  mean,
  low: mean - wide,
  high: mean + wide,
});

it('lists by the far end of the interval, with the least of ratings, and the same mean side by side', () => {
  const listed = chooseEntries(
    [
      rated('good', 43, 480),
      rated('by-chance', 43, 455, 30),
      rated('few', 19, 490),
      rated('bad', 30, 250),
      rated('same', 30, 250),
      rated('worst', 60, 210),
      rated('middling', 60, 380),
    ],
    rule,
  );
  expect(listed.map(({ compound, kind, position }) => `${kind} ${position} ${compound}`)).toEqual([
    'red 1 good',
    'black 1 worst',
    'black 2 bad',
    'black 2 same',
  ]);
});

it('lists nobody twice, nobody below the least, and cuts no two of the same mean apart', () => {
  const result = fc.record({
    compound: fc.uuid(),
    n: fc.integer({ min: 0, max: 60 }),
    mean: fc.integer({ min: 100, max: 500 }),
    wide: fc.integer({ min: 0, max: 80 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(result, { selector: ({ compound }) => compound, maxLength: 40 }), (some) => {
      const all = some.map(({ compound, n, mean, wide }) => rated(compound, n, mean, wide));
      const listed = chooseEntries(all, rule);
      expect(new Set(listed.map(({ compound }) => compound)).size).toBe(listed.length);
      for (const one of listed) {
        expect(one.n).toBeGreaterThanOrEqual(rule.least);
        const equals = all.filter(
          ({ mean, n, low, high }) =>
            mean === one.mean && n >= rule.least && (one.kind === 'red' ? low >= 450 : high < 300),
        );
        for (const { compound } of equals)
          expect(listed.some((other) => other.compound === compound && other.kind === one.kind)).toBe(true);
      }
    }),
  );
});
