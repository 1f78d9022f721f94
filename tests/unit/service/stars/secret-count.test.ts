import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperState } from '@/domain/service/stars/labels';
import { knowersOf } from '@/domain/service/stars/papers/knowers';
import { type GradeCounts, gradersOf, gradeValues, noGrades } from '@/domain/service/stars/rules/grades';
import { type Knower, leastLeft, secretCount } from '@/domain/service/stars/rules/secret-count';

const top = (n: number): GradeCounts => ({ ...noGrades(), 3: n });
const all = (batches: readonly GradeCounts[], voted = 0): Knower => ({
  batches: new Set(batches.keys()),
  voted,
  onPaper: 0,
});
const knowing = (...places: number[]): Knower => ({ batches: new Set(places), voted: 0, onPaper: 0 });

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
  const knowers = [knowing(0), knowing(1), all(batches)];
  expect(gradersOf(secretCount(top(0), batches, knowers))).toBe(3);
});

it('takes away the sheet that somebody has handed in themselves, but not from what came from the web alone', () => {
  const batches = [top(3), top(3)];
  // Whoever has seen the first one knows their own of the other three.
  const own = { ...knowing(0), onPaper: 1 };
  expect(gradersOf(secretCount(top(0), batches, [own]))).toBe(3);
  expect(gradersOf(secretCount(top(0), [top(3), top(4)], [own]))).toBe(7);
  expect(gradersOf(secretCount(top(3), [top(3)], [own]))).toBe(6);
});

const batch = (state: PaperState, enteredByName: string, checkedByName: string | null = '核对的') => ({
  state,
  enteredBy: `account of ${enteredByName}`,
  enteredByName,
  checkedByName,
});
const person = (memberName: string, user: string | null = null) => ({ memberName, user });

it('knows that sheets of a returned batch are in those entered later, and who gave a grade themselves', () => {
  const [last, second, returned, first] = [
    batch('confirmed', '乙'),
    batch('confirmed', '乙'),
    batch('returned', '甲', '退回的'),
    batch('confirmed', '丙'),
  ];
  const voters = { online: [person('老甲', 'account of 甲')], onPaper: [person('退回的')] };
  const knowers = knowersOf([last, second, returned, first], [last, second, first], voters);
  for (const [voted, onPaper] of [
    [1, 0],
    [0, 1],
  ])
    for (const places of [[], [0], [1], [0, 1]])
      expect(knowers).toContainEqual({ batches: new Set(places), voted, onPaper });
  expect(knowers).toContainEqual({ batches: new Set([0, 1, 2]), voted: 1, onPaper: 1 });
  expect(knowers).toContainEqual({ batches: new Set([2]), voted: 0, onPaper: 0 });
  // Three on the web, one of them who had entered what was entered anew: the two others are not to be told.
  const again = knowersOf([second, returned], [second], { online: voters.online, onPaper: [] });
  expect(gradersOf(secretCount(top(3), [top(3)], again))).toBe(3);
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
      fc.array(fc.tuple(fc.uniqueArray(fc.nat(3)), fc.boolean(), fc.boolean()), { maxLength: 5 }),
      (online, batches, people) => {
        const knowers = people.map(([known, voted, handedIn]) => ({
          batches: new Set(known),
          voted: voted ? 1 : 0,
          onPaper: handedIn ? 1 : 0,
        }));
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
          knowers.every(({ batches: known, voted, onPaper }) => {
            const left = pieces.reduce(
              (total, piece, index) =>
                total + (chosen[index] && !known.has(index - 1) ? gradersOf(piece) : 0),
              0,
            );
            const unknownSheets = chosen.some((is, index) => is && index > 0 && !known.has(index - 1));
            const own = (chosen[0] ? voted : 0) + (unknownSheets ? onPaper : 0);
            return left === 0 || left - own >= leastLeft;
          });
        expect(fits.some(isSecret)).toBe(true);
      },
    ),
  );
});
