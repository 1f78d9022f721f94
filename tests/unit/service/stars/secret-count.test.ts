import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GradeCounts, gradersOf, gradeValues, noGrades } from '@/domain/service/stars/rules/grades';
import { type Knower, leastLeft, secretCount } from '@/domain/service/stars/rules/secret-count';

const top = (n: number): GradeCounts => ({ ...noGrades(), 3: n });
const all = (batches: readonly GradeCounts[], voted = 0): Knower => ({
  batches: new Set(batches.keys()),
  voted,
});

it.each([
  // On the web, on sheets, of those at the counter on the web; what counts.
  [1, [3], 0, 3],
  [2, [3], 0, 3],
  [3, [3], 0, 6],
  // Whoever enters the sheets takes their own grade away too.
  [3, [3], 1, 3],
  [4, [3], 1, 7],
  [2, [], 0, 2],
  [0, [3, 3], 0, 6],
])(
  'counts %i on the web beside sheets %j, %i of them at the counter: %i',
  (online, sheets, voted, counted) => {
    const batches = sheets.map(top);
    expect(
      gradersOf(secretCount(top(online), batches, batches.length > 0 ? [all(batches, voted)] : [])),
    ).toBe(counted);
  },
);

it('leaves out a small batch that another would tell', () => {
  const batches = [top(2), top(3)];
  const knowers = [{ batches: new Set([0]), voted: 0 }, { batches: new Set([1]), voted: 0 }, all(batches)];
  expect(gradersOf(secretCount(top(0), batches, knowers))).toBe(3);
});

it('leaves nobody who has seen sheets with fewer than three unknown grades, and makes no grade up', () => {
  const counts = fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
    .map(([a, b, c, d]) => ({ 3: a, 2: b, 1: c, 0: d }));
  const weights = { 3: 1_000_000, 2: 10_000, 1: 100, 0: 1 };
  const code = (some: GradeCounts) =>
    gradeValues.reduce<number>((sum, grade) => sum + some[grade] * weights[grade], 0);
  fc.assert(
    fc.property(
      counts,
      fc.array(counts, { maxLength: 4 }),
      fc.array(fc.tuple(fc.uniqueArray(fc.nat(3)), fc.boolean()), { maxLength: 5 }),
      (online, batches, people) => {
        const knowers = people.map(([known, voted]) => ({ batches: new Set(known), voted: voted ? 1 : 0 }));
        const sum = secretCount(online, batches, knowers);
        // Which pieces are in the sum: some choice of them gives it, and for that choice nobody is left with few.
        const pieces = [online, ...batches];
        const choices = Array.from({ length: 2 ** pieces.length }, (_, bits) =>
          pieces.map((_piece, index) => (bits >> index) % 2 === 1),
        );
        const fits = choices.filter(
          (chosen) =>
            pieces.reduce((total, piece, index) => total + (chosen[index] ? code(piece) : 0), 0) ===
            code(sum),
        );
        const isSecret = (chosen: boolean[]) =>
          knowers.every(({ batches: known, voted }) => {
            const left = pieces.reduce(
              (total, piece, index) =>
                total + (chosen[index] && !known.has(index - 1) ? gradersOf(piece) : 0),
              0,
            );
            const own = chosen[0] ? voted : 0;
            return left === 0 || left - own >= leastLeft;
          });
        expect(fits.some(isSecret)).toBe(true);
      },
    ),
  );
});
