import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeAppraisal, satisfiedPercent } from '@/domain/matters';

const rule = { leastPercent: 30, passPercent: 70 };

it.each([
  [{ asked: 10, satisfied: 0, partly: 0, not: 0 }, 'too-few'],
  [{ asked: 10, satisfied: 2, partly: 0, not: 0 }, 'too-few'],
  // Exactly 30 of a hundred is enough.
  [{ asked: 10, satisfied: 3, partly: 0, not: 0 }, 'passed'],
  // Exactly 70 of a hundred passes, one less does not.
  [{ asked: 10, satisfied: 7, partly: 0, not: 3 }, 'passed'],
  [{ asked: 100, satisfied: 69, partly: 1, not: 30 }, 'failed'],
  [{ asked: 100, satisfied: 69, partly: 2, not: 29 }, 'passed'],
  // "Partly" is half.
  [{ asked: 10, satisfied: 4, partly: 6, not: 0 }, 'passed'],
  [{ asked: 10, satisfied: 0, partly: 10, not: 0 }, 'failed'],
] as const)('%j comes to %s', (counts, outcome) => {
  expect(judgeAppraisal(counts, rule)).toBe(outcome);
});

const counts = fc
  .record({ satisfied: fc.nat(500), partly: fc.nat(500), not: fc.nat(500), silent: fc.nat(500) })
  .map(({ silent, ...said }) => ({ ...said, asked: said.satisfied + said.partly + said.not + silent }));
const rules = fc.record({
  leastPercent: fc.integer({ min: 1, max: 100 }),
  passPercent: fc.integer({ min: 1, max: 100 }),
});

it('never gets worse by one more who is satisfied, and agrees with fractions', () => {
  fc.assert(
    fc.property(counts, rules, (said, by) => {
      const { asked, satisfied, partly, not } = said;
      const answered = satisfied + partly + not;
      const expected =
        answered === 0 || BigInt(answered) * 100n < BigInt(by.leastPercent) * BigInt(asked)
          ? 'too-few'
          : BigInt(2 * satisfied + partly) * 100n >= BigInt(by.passPercent) * BigInt(2 * answered)
            ? 'passed'
            : 'failed';
      expect(judgeAppraisal(said, by)).toBe(expected);
      const rank = { 'too-few': 0, failed: 1, passed: 2 };
      if (expected !== 'too-few' && asked > answered) {
        const better = judgeAppraisal({ ...said, satisfied: satisfied + 1 }, by);
        expect(rank[better]).toBeGreaterThanOrEqual(rank[expected]);
      }
      const percent = satisfiedPercent(said);
      if (answered > 0 && percent !== null) expect(percent).toBeLessThanOrEqual(100);
    }),
  );
});
