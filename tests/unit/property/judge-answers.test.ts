import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswers } from '@/domain/property/rectifications/judge';

const rule = { least: 3, sharePercent: 60 };
const count = fc.integer({ min: 0, max: 5000 });
const anyRule = fc.record({
  least: fc.integer({ min: 0, max: 50 }),
  sharePercent: fc.integer({ min: 1, max: 100 }),
});

describe('what the answers come to', () => {
  it.each([
    { fixed: 0, notFixed: 0, expected: 'inspect' },
    { fixed: 2, notFixed: 0, expected: 'inspect' },
    { fixed: 3, notFixed: 0, expected: 'fixed' },
    { fixed: 3, notFixed: 2, expected: 'fixed' },
    { fixed: 2, notFixed: 2, expected: 'not-fixed' },
    { fixed: 0, notFixed: 3, expected: 'not-fixed' },
  ])('is $expected for $fixed of $fixed + $notFixed', ({ expected, ...counts }) => {
    expect(judgeAnswers(counts, rule)).toBe(expected);
  });

  it('decides nothing without the least of answers, and nobody at all never decides', () => {
    fc.assert(
      fc.property(count, count, anyRule, (fixed, notFixed, some) => {
        const few = fixed + notFixed < Math.max(1, some.least);
        expect(judgeAnswers({ fixed, notFixed }, some) === 'inspect').toBe(few);
      }),
    );
  });

  it('never turns from fixed to not fixed when one household more says it is fixed', () => {
    fc.assert(
      fc.property(count, count, anyRule, (fixed, notFixed, some) => {
        const before = judgeAnswers({ fixed, notFixed }, some);
        const after = judgeAnswers({ fixed: fixed + 1, notFixed }, some);
        expect(before === 'fixed' && after !== 'fixed').toBe(false);
      }),
    );
  });

  it('is the share in exact numbers', () => {
    fc.assert(
      fc.property(count, count, anyRule, (fixed, notFixed, some) => {
        const all = BigInt(fixed + notFixed);
        fc.pre(all >= BigInt(Math.max(1, some.least)));
        const exact = BigInt(fixed) * 100n >= BigInt(some.sharePercent) * all;
        expect(judgeAnswers({ fixed, notFixed }, some)).toBe(exact ? 'fixed' : 'not-fixed');
      }),
    );
  });
});
