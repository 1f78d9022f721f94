import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centsFromYuan, yuanOf } from '@/domain/property/rules/money';

it('reads amounts as people and tables write them, to the cent', () => {
  const cases: [string, number | null][] = [
    ['120', 12_000],
    ['120.5', 12_050],
    ['1,234.50', 123_450],
    ['￥1 234.05元', 123_405],
    ['１２．３０', 1230],
    ['0.01', 1],
    ['0.005', null],
    ['12,34', null],
    ['-5', null],
    ['', null],
    ['一百', null],
    ['1e3', null],
    ['100000000', null],
  ];
  for (const [typed, cents] of cases) expect(centsFromYuan(typed), typed).toBe(cents);
  expect(centsFromYuan('-1,000.10', { signed: true })).toBe(-100_010);
  expect(centsFromYuan('−5', { signed: true })).toBe(-500);
});

it('writes what it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (cents) => {
      expect(centsFromYuan(yuanOf(cents), { signed: true })).toBe(cents);
    }),
  );
});
