import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToCells, type Cells } from '@/domain/requests/measures/cells';
import {
  type Contribution,
  type CountedRow,
  contributionOf,
  overdueContribution,
} from '@/domain/requests/measures/contribution';
import {
  addTo,
  type Counter,
  type Counts,
  contactClasses,
  counters,
  countsIn,
  countsText,
} from '@/domain/requests/measures/counters';
import { hideFew } from '@/domain/requests/measures/few';
import {
  contactWithin,
  measureOf,
  measures,
  percentText,
  permille,
} from '@/domain/requests/measures/measure-table';
import { monthsIn } from '@/domain/requests/measures/period';
import { monthAfter } from '@/shared/months';

const row: CountedRow = {
  state: 'closed',
  submittedAt: '2026-10-31T16:30:00.000Z',
  receivedAt: '2026-10-31T16:30:00.000Z',
  township: 't1',
  community: 'c1',
  category: 'leaf',
  channel: 'portal',
  leadUnit: 'u1',
  partOf: null,
  mergedInto: null,
  declineGround: null,
  dispatchedAt: '2026-11-01T01:00:00.000Z',
  firstContactAt: '2026-11-01T02:00:00.000Z',
  firstContactDueAt: '2026-11-01T03:00:00.000Z',
  repliedAt: '2026-11-02T02:00:00.000Z',
  dueAt: '2026-11-02T03:00:00.000Z',
  extensionCount: 0,
  pausedTotal: 0,
  pausedAt: null,
  reopenCount: 0,
  evaluatedAt: '2026-11-03T02:00:00.000Z',
  evaluationDueAt: '2026-11-09T02:00:00.000Z',
};
const root = () => 'root';
const counted = (change: Partial<CountedRow>) => contributionOf({ ...row, ...change }, root)?.counts ?? {};

describe('what one request adds', () => {
  it('belongs to the month of the city, not of UTC', () => {
    expect(contributionOf(row, root)).toMatchObject({ month: '2026-11', category: 'root', ofPart: false });
  });

  it.each<[string, Partial<CountedRow>, Counts]>([
    ['answered in time', {}, { 'on-time': 1, 'contact-on-time': 1, closed: 1 }],
    ['answered at the very last moment', { repliedAt: row.dueAt }, { 'on-time': 1 }],
    ['answered too late', { repliedAt: '2026-11-02T03:00:00.001Z' }, { late: 1 }],
    ['answered elsewhere', { dueAt: null }, { 'no-limit': 1 }],
    ['contacted too late', { firstContactAt: '2026-11-01T03:00:01.000Z' }, { 'contact-late': 1 }],
    ['asked in vain', { evaluatedAt: null }, { unevaluated: 1 }],
    ['never asked', { evaluatedAt: null, evaluationDueAt: null }, { 'not-asked': 1 }],
    ['still asked', { state: 'evaluation', evaluatedAt: null }, { awaiting: 1, answered: 1 }],
    ['a duplicate', { mergedInto: 'm' }, { filed: 1, merged: 1 }],
    ['declined', { state: 'declined', declineGround: 'secret' }, { filed: 1, 'declined-secret': 1 }],
    ['paused', { state: 'paused', pausedAt: row.dueAt }, { handled: 1, 'paused-now': 1, paused: 1 }],
  ])('%s', (_name, change, expected) => {
    expect(counted(change)).toMatchObject(expected);
  });

  it('leaves duplicates and declined ones out of every rate of handling', () => {
    for (const change of [{ mergedInto: 'm' }, { state: 'declined', declineGround: 'secret' }] as const)
      for (const key of ['reply', 'on-time', 'closed', 'response'] as const)
        expect(measureOf(key).denominator(counted(change))).toBe(0);
  });

  it('counts a part at its unit only, and the whole everywhere', () => {
    const cells: Cells = new Map();
    const part = contributionOf({ ...row, partOf: 'w', leadUnit: 'u2' }, root) as Contribution;
    addToCells(cells, part);
    expect([...cells.values()].every(({ shape, unit }) => shape.includes('unit') && unit === 'u2')).toBe(
      true,
    );
    expect(part.counts.filed).toBeUndefined();
  });

  it('is overdue only when the clock says so, and never while it stands still', () => {
    const open = { ...row, state: 'in-progress', repliedAt: null, firstContactAt: null } as const;
    const at = (moment: string, change: Partial<CountedRow> = {}) =>
      overdueContribution({ ...open, ...change }, new Date(moment), root)?.counts ?? {};
    expect(at('2026-11-02T03:00:00.000Z')).toEqual({ 'contact-overdue': 1 });
    expect(at('2026-11-02T03:00:00.001Z')).toEqual({ overdue: 1, 'contact-overdue': 1 });
    expect(at('2026-11-09T00:00:00.000Z', { state: 'paused' }).overdue).toBeUndefined();
    expect(at('2026-11-09T00:00:00.000Z', { mergedInto: 'm' })).toEqual({});
  });
});

describe('the measures', () => {
  const someCounts = fc.dictionary(fc.constantFrom(...counters), fc.nat(1000)) as fc.Arbitrary<Counts>;

  it('keep every rate between nothing and all for whatever requests there are', () => {
    const state = fc.constantFrom('submitted', 'in-progress', 'paused', 'answered', 'evaluation', 'closed');
    const moment = fc.option(fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-05T00:00:00.000Z'));
    const anyRow = fc.record({
      state,
      repliedAt: moment,
      dueAt: moment,
      firstContactAt: moment,
      firstContactDueAt: moment,
      dispatchedAt: moment,
      mergedInto: fc.option(fc.constant('m'), { freq: 5 }),
    });
    const at = new Date('2026-11-03T00:00:00.000Z');
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (changes) => {
        const total: Counts = {};
        for (const change of changes) {
          const one = { ...row, ...change } as CountedRow;
          addTo(total, contributionOf(one, root)?.counts ?? {});
          addTo(total, overdueContribution(one, at, root)?.counts ?? {});
        }
        for (const { numerator, denominator } of measures) {
          expect(numerator(total)).toBeLessThanOrEqual(denominator(total));
          expect(permille(numerator(total), denominator(total)) ?? 0).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it('add and take away to nothing, and keep their text', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (one, other) => {
        const sum = addTo(addTo({}, one), other);
        expect(addTo(addTo({ ...sum }, one, -1), other, -1)).toEqual({});
        expect(countsText(countsIn(countsText(sum)))).toBe(countsText(sum));
      }),
    );
  });

  it.each([
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [0, 5, '0.0%'],
    [5, 5, '100.0%'],
    [1, 0, '—'],
  ])('%i of %i is %s', (numerator, denominator, expected) => {
    expect(percentText(permille(numerator, denominator))).toBe(expected);
  });

  it('tells the class in which the middle one and the ninth of ten lie', () => {
    const counts: Counts = { 'contact-class-0': 5, 'contact-class-2': 4, 'contact-class-13': 1 };
    expect([50, 90, 100].map((share) => contactWithin(counts, share))).toEqual([
      15,
      60,
      Number.POSITIVE_INFINITY,
    ]);
    expect(contactWithin({}, 50)).toBeNull();
    expect(contactClasses.length).toBe(13);
  });
});

describe('small numbers', () => {
  it('are never the only hidden line of a table that has two', () => {
    const sizes = fc.array(fc.nat(12), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(sizes, (list) => {
        const group = new Map(
          list.map((filed, index) => [String(index), filed ? { filed } : {}] as [string, Counts]),
        );
        const shown = hideFew(group, { least: 5, by: 'filed' });
        const hidden = list.filter((size, index) => size > 0 && !shown(String(index)));
        expect(list.every((size, index) => size === 0 || size >= 5 || !shown(String(index)))).toBe(true);
        if (list.filter((size) => size > 0).length > 1) expect(hidden.length).not.toBe(1);
      }),
    );
  });
});

it('counts months across years', () => {
  expect(monthsIn({ from: '2025-11', until: '2026-02' })).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
});

/** Every counter that a measure names exists: a misspelt one would silently count nothing. */
it('has each counter once', () => {
  const names: readonly Counter[] = counters;
  expect(new Set(names).size).toBe(names.length);
});
