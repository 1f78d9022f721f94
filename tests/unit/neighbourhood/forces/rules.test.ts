import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countProblem,
  hasQuorum,
  type ItemTally,
  isAdopted,
  missingBallots,
} from '@/domain/neighbourhood/civility/rules/appraisal-result';
import {
  capOf,
  excessesOf,
  type Limits,
  type Scale,
  savingOf,
  spendingOf,
} from '@/domain/neighbourhood/civility/rules/family-scale';
import { publicMonths } from '@/domain/neighbourhood/civility/rules/public-months';
import {
  coveragePercent,
  dueAt,
  isOverdue,
  routeOrder,
} from '@/domain/neighbourhood/visits/rules/route-order';

const count = fc.nat({ max: 1000 });
const scale: fc.Arbitrary<Scale> = fc.record({
  tables: count,
  costPerTable: count,
  vehicles: count,
  gifts: count,
  days: count,
});
const limit = fc.option(count, { nil: null });
const limits: fc.Arbitrary<Limits> = fc.record({
  tables: limit,
  costPerTable: limit,
  vehicles: limit,
  gifts: limit,
  days: limit,
});
const nothing: Limits = { tables: null, costPerTable: null, vehicles: null, gifts: null, days: null };
const wedding: Scale = { tables: 20, costPerTable: 40_000, vehicles: 8, gifts: 500_000, days: 2 };

describe('the scale of a family event', () => {
  it.each([
    ['nothing agreed', nothing, []],
    ['all within', { ...nothing, tables: 20, days: 2 }, []],
    ['tables above', { ...nothing, tables: 15 }, [{ item: 'tables', limit: 15, planned: 20, by: 5 }]],
    [
      'two above',
      { ...nothing, vehicles: 6, gifts: 300_000 },
      [
        { item: 'vehicles', limit: 6, planned: 8, by: 2 },
        { item: 'gifts', limit: 300_000, planned: 500_000, by: 200_000 },
      ],
    ],
    ['none allowed', { ...nothing, vehicles: 0 }, [{ item: 'vehicles', limit: 0, planned: 8, by: 8 }]],
  ] as const)('%s', (_, given, expected) => {
    expect(excessesOf(wedding, given)).toEqual(expected);
  });

  it('names exactly what is above, by how much', () => {
    fc.assert(
      fc.property(scale, limits, (planned, agreed) => {
        const above = excessesOf(planned, agreed);
        for (const { item, by, limit: most } of above) {
          expect(by).toBeGreaterThan(0);
          expect(planned[item] - by).toBe(most);
        }
        for (const item of Object.keys(agreed) as (keyof Scale)[])
          expect(above.some((one) => one.item === item)).toBe(planned[item] > (agreed[item] ?? Infinity));
      }),
    );
  });

  it('saves what was meant, up to so many times the standard, less what was spent, and never less than nothing', () => {
    const some = { tables: 20, costPerTable: 40_000, vehicles: null, gifts: 300_000, days: null };
    const saved = (tables: number, meant = wedding.tables, standard: Limits | null = some) =>
      savingOf(
        { intended: { ...wedding, tables: meant }, actual: { ...wedding, tables } },
        { limits: standard, factor: 2 },
      );
    expect(saved(12)).toBe(8 * 40_000);
    expect(saved(30)).toBe(0);
    expect(saved(12, 20, null)).toBe(0);
    // What the standard does not speak of saves nothing, whatever was meant.
    const onlyTables = { ...some, costPerTable: null, gifts: null };
    expect(saved(12, 20, onlyTables)).toBe(8 * 40_000);
    const manyGifts = { ...wedding, gifts: 100_000_000 };
    expect(savingOf({ intended: manyGifts, actual: wedding }, { limits: onlyTables, factor: 2 })).toBe(0);
    // Two hundred tables of five thousand yuan, meant on paper only, are no saving of a million.
    const boasted = { ...wedding, tables: 200, costPerTable: 500_000 };
    expect(
      savingOf({ intended: boasted, actual: { ...wedding, tables: 12 } }, { limits: some, factor: 2 }),
    ).toBe(2 * 20 * 40_000 + 500_000 - spendingOf({ ...wedding, tables: 12 }));
    const factors = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(scale, scale, limits, factors, (intended, actual, agreed, factor) => {
        const given = { limits: agreed, factor };
        const some = savingOf({ intended, actual }, given);
        expect(some).toBeGreaterThanOrEqual(0);
        expect(some).toBeLessThanOrEqual(Math.max(0, spendingOf(intended) - spendingOf(actual)));
        const cap = capOf(agreed, { actual, factor });
        expect(some).toBeLessThanOrEqual(Math.max(0, cap.meals + cap.gifts - spendingOf(actual)));
        // Whoever meant more has not saved more than the cap lets them; whoever spends more saves no more.
        expect(
          savingOf({ intended, actual: { ...actual, gifts: actual.gifts + 1 } }, given),
        ).toBeLessThanOrEqual(some);
        // Whoever saves, another way round saves nothing.
        expect(Math.min(some, savingOf({ intended: actual, actual: intended }, given))).toBe(0);
      }),
    );
  });
});

describe('what is public of family events', () => {
  const months = fc.uniqueArray(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }).map((one) => `2026-${String(one).padStart(2, '0')}`),
      n: fc.nat({ max: 12 }),
      saving: fc.nat({ max: 100_000 }),
    }),
    { selector: ({ month }) => month },
  );

  it('never shows a number of fewer events than the least, and what is shown adds up', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 2, max: 10 }), (counts, least) => {
        const { months: shown, rest, total } = publicMonths(counts, least);
        const all = counts.reduce((sum, { n }) => sum + n, 0);
        for (const { n } of shown) expect(n).toBeGreaterThanOrEqual(least);
        if (rest) expect(rest.n).toBeGreaterThanOrEqual(least);
        if (!total) {
          expect(all).toBeLessThan(least);
          expect(shown).toEqual([]);
          return;
        }
        expect(total.n).toBe(all);
        // The total less the months is the rest: it must not be a handful either.
        expect(shown.reduce((sum, { n }) => sum + n, 0) + (rest?.n ?? 0)).toBe(all);
        expect(shown.reduce((sum, { saving }) => sum + saving, 0) + (rest?.saving ?? 0)).toBe(
          counts.filter(({ n }) => n > 0).reduce((sum, { saving }) => sum + saving, 0),
        );
      }),
    );
  });

  it('adds a month too small to another, and then that one too', () => {
    const counts = [
      { month: '2026-09', n: 6, saving: 60 },
      { month: '2026-10', n: 9, saving: 90 },
      { month: '2026-11', n: 1, saving: 10 },
    ];
    expect(publicMonths(counts, 5)).toEqual({
      months: [{ month: '2026-10', n: 9, saving: 90 }],
      rest: { n: 7, saving: 70 },
      total: { n: 16, saving: 160 },
    });
  });
});

describe('an appraisal', () => {
  it.each([
    [{ yes: 3, no: 2, abstain: 0 }, true],
    [{ yes: 2, no: 2, abstain: 0 }, false],
    [{ yes: 3, no: 1, abstain: 2 }, false],
    [{ yes: 0, no: 0, abstain: 0 }, false],
    [{ yes: 1, no: 0, abstain: 0 }, true],
  ])('%j is adopted: %s', (counts, adopted) => expect(isAdopted(counts)).toBe(adopted));

  it.each([
    [{ present: 4, appraisers: 6, percent: 67 }, false],
    [{ present: 5, appraisers: 6, percent: 67 }, true],
    [{ present: 2, appraisers: 3, percent: 66 }, true],
    [{ present: 1, appraisers: 1, percent: 50 }, false],
  ])('%j is a quorum: %s', (given, enough) => expect(hasQuorum(given)).toBe(enough));
});

describe('counting an appraisal', () => {
  it.each([
    [{ ballots: 1, voters: 3, percent: 67 }, 2],
    [{ ballots: 3, voters: 3, percent: 67 }, 0],
    [{ ballots: 2, voters: 3, percent: 66 }, 0],
    [{ ballots: 1, voters: 6, percent: 10 }, 1],
    [{ ballots: 0, voters: 1, percent: 67 }, 1],
    [{ ballots: 0, voters: 0, percent: 67 }, 0],
  ])('%j misses %i', (given, missing) => expect(missingBallots(given)).toBe(missing));
});

describe('a route', () => {
  const at = new Date('2026-11-29T00:00:00.000Z');
  const intervals = { days: 90, careDays: 30 };
  const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000).toISOString();
  const home = (name: string, last: number | null, care = false) => ({
    id: name,
    name,
    lastMetAt: last === null ? null : daysAgo(last),
    care,
  });

  it('goes first to those who need care and are due, then to who was not visited the longest', () => {
    const homes = [
      home('302', 10),
      home('101', null),
      home('202', 100),
      home('201', 120),
      home('402', 40, true),
      home('401', 20, true),
    ];
    expect(routeOrder(homes, intervals, at).map(({ name }) => name)).toEqual([
      '402',
      '101',
      '201',
      '202',
      '401',
      '302',
    ]);
  });

  it('loses and doubles nobody, whatever the order it is given', () => {
    const given = fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.string({ maxLength: 5 }),
        lastMetAt: fc.option(fc.integer({ min: 0, max: 400 }).map(daysAgo), { nil: null }),
        care: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(given, (homes) => {
        const ordered = routeOrder(homes, intervals, at);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(homes.map(({ id }) => id).toSorted());
        expect(routeOrder(homes.toReversed(), intervals, at)).toEqual(ordered);
        const urgent = ordered.map((one) => one.care && isOverdue(one, intervals, at));
        expect(urgent).toEqual(urgent.toSorted((a, b) => Number(b) - Number(a)));
        const others = ordered.filter((_, index) => !urgent[index]).map((one) => dueAt(one, intervals));
        expect(others).toEqual(others.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
    );
  });

  it.each([
    [0, 0, null],
    [0, 10, 0],
    [199, 200, 99],
    [200, 200, 100],
    [210, 200, 100],
  ])('%i of %i are %s per cent', (visited, homes, percent) =>
    expect(coveragePercent(visited, homes)).toBe(percent),
  );
});

describe('a count of appraisers', () => {
  const some = (most: number) => fc.integer({ min: 0, max: most });
  const tally = fc.record<ItemTally>({
    ballots: some(14),
    voters: some(12),
    papers: some(6),
    papersMost: some(6),
  });

  it('is published only where its numbers agree with who was there', () => {
    fc.assert(
      fc.property(
        some(12),
        some(12),
        fc.integer({ min: 1, max: 100 }),
        fc.array(tally),
        (present, away, percent, items) => {
          const given = { present, appraisers: present + away, percent, items };
          if (countProblem(given) !== null) return;
          expect(hasQuorum(given)).toBe(true);
          for (const { ballots, papers, papersMost, voters } of items) {
            expect(ballots).toBeLessThanOrEqual(present);
            expect(papers).toBeLessThanOrEqual(papersMost);
            expect(missingBallots({ ballots, voters, percent })).toBe(0);
          }
        },
      ),
    );
  });

  it('is refused when the list was emptied after the papers', () => {
    const items = [{ ballots: 3, voters: 0, papers: 3, papersMost: 0 }];
    expect(countProblem({ present: 1, appraisers: 4, percent: 50, items })).toContain('到会的评议员不够');
    expect(countProblem({ present: 2, appraisers: 4, percent: 50, items })).toContain('纸票');
  });
});
