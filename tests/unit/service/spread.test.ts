import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparableNodes,
  disjointRounds,
  mayShowSpread,
  meanOf,
  ratedIn,
  type Spread,
  sharesOf,
  spreadOf,
} from '@/domain/service/honour/rules/spread';

const spread = fc.tuple(
  ...(Array.from({ length: 6 }, () => fc.nat({ max: 500 })) as [
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
  ]),
);

describe('the spread of stars', () => {
  it('adds groups up in whatever order and pieces they come', () => {
    const groups = fc.array(fc.record({ stars: fc.nat({ max: 5 }), n: fc.nat({ max: 100 }) }));
    fc.assert(
      fc.property(groups, (all) => {
        expect(spreadOf(all)).toEqual(spreadOf(all.toReversed()));
        expect(ratedIn(spreadOf(all))).toBe(all.reduce((sum, { n }) => sum + n, 0));
      }),
    );
    expect(spreadOf([{ stars: Number.NaN, n: 3 }])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('has an average between its lowest and highest star', () => {
    fc.assert(
      fc.property(spread, (counts: Spread) => {
        const mean = meanOf(counts);
        const there = counts.flatMap((n, stars) => (n > 0 ? [stars] : []));
        if (mean === null) return expect(there).toEqual([]);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...there) * 100);
        expect(mean).toBeLessThanOrEqual(Math.max(...there) * 100);
      }),
    );
  });

  it.each([
    ['too few rated', { rated: 4, named: 0, least: 5 }, false],
    ['enough, nobody named', { rated: 5, named: 0, least: 5 }, true],
    ['everybody named', { rated: 5, named: 5, least: 5 }, true],
    ['one left without a name, whom subtracting would show', { rated: 10, named: 9, least: 5 }, false],
    ['as many without a name as the least', { rated: 10, named: 5, least: 5 }, true],
  ])('is public: %s', (_why, numbers, shown) => {
    expect(mayShowSpread(numbers)).toBe(shown);
  });
});

it('counts nobody twice when rounds of one period lie in each other', () => {
  const city: Parameters<typeof disjointRounds>[0][number] & { name: string } = { name: '全市' };
  const community = { name: '社区', township: 't', community: 'c' };
  const grid = { name: '网格', township: 't', community: 'c', grid: 'g' };
  const other = { name: '别的网格', township: 't', community: 'd', grid: 'h' };
  expect(disjointRounds([grid, other, community])).toEqual([community, other]);
  expect(disjointRounds<typeof city>([grid, other, community, city])).toEqual([city]);
  expect(disjointRounds([grid, { ...grid, name: '又一次' }])).toEqual([grid]);
});

it('leaves no handful to be found by subtracting the nodes that are compared', () => {
  const nodes = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 12 });
  fc.assert(
    fc.property(nodes, fc.nat({ max: 10 }), fc.integer({ min: 2, max: 12 }), (sizes, elsewhere, least) => {
      const all = sizes.map(([rated, some], index) => ({
        id: String(index),
        rated,
        named: Math.min(rated, some),
      }));
      const sum = (of: readonly { rated: number; named: number }[]) => ({
        rated: of.reduce((n, one) => n + one.rated, 0),
        unnamed: of.reduce((n, one) => n + one.rated - one.named, 0),
      });
      const whole = sum(all);
      const total = elsewhere + whole.rated;
      const shown = comparableNodes(all, { total, named: whole.rated - whole.unnamed, least });
      const visible = all.filter(({ id }) => shown.has(id));
      for (const { rated, named } of visible) {
        expect(rated).toBeGreaterThanOrEqual(least);
        expect(rated - named === 0 || rated - named >= least).toBe(true);
      }
      if (visible.length === 0) return;
      const told = sum(visible);
      for (const hidden of [total - told.rated, elsewhere + whole.unnamed - told.unnamed])
        expect(hidden === 0 || hidden >= least).toBe(true);
    }),
  );
});

it('shares a hundred among the stars, whatever rounding leaves', () => {
  expect(sharesOf([1, 1, 1, 0, 0, 0])).toEqual([33, 33, 34, 0, 0, 0]);
  expect(sharesOf([0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0]);
  fc.assert(
    fc.property(fc.tuple(...Array.from({ length: 6 }, () => fc.nat(40))), (spread) => {
      const shares = sharesOf(spread as unknown as Parameters<typeof sharesOf>[0]);
      const sum = shares.reduce<number>((all, one) => all + one, 0);
      expect(sum).toBe(spread.some((n) => n > 0) ? 100 : 0);
    }),
  );
});
