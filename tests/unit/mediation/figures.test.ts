import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addCounts,
  type Contribution,
  type CountedDispute,
  changesOf,
  contributionsOf,
  daysToSettle,
} from '@/domain/mediation/figures/contribution';
import { boundWords, measuresOf, sumOf } from '@/domain/mediation/figures/measure';
import { isFinished, monthsOfPeriod, periodInWords, publicPeriods } from '@/domain/mediation/figures/periods';
import { publicReport } from '@/domain/mediation/figures/report';
import { merged } from '@/domain/mediation/figures/stored';
import { hiddenLines } from '@/domain/mediation/figures/suppress';

const registered: CountedDispute = {
  type: 'neighbours',
  organization: 'o',
  registeredAt: '2026-09-30T10:00:00+08:00',
  acceptedAt: null,
  outcome: null,
  endedAt: null,
  settledAt: null,
  settledForm: null,
};
const settled: CountedDispute = {
  ...registered,
  acceptedAt: '2026-10-01T10:00:00+08:00',
  outcome: 'settled',
  endedAt: '2026-10-11T09:00:00+08:00',
  settledAt: '2026-10-10T00:00:00+08:00',
  settledForm: 'written',
};

it('counts a case in the month it came and in the month it ended', () => {
  expect(contributionsOf(settled)).toEqual([
    { month: '2026-09', organization: 'o', type: 'neighbours', counts: { filed: 1 } },
    {
      month: '2026-10',
      organization: 'o',
      type: 'neighbours',
      counts: { settled: 1, written: 1, 'days-9': 1 },
    },
  ]);
  expect(contributionsOf({ ...settled, outcome: 'refused' })[1]?.counts).toEqual({ refused: 1 });
  expect(daysToSettle({ acceptedAt: settled.acceptedAt, settledAt: '2026-10-01T00:00:00+08:00' })).toBe(0);
});

it('moves what a case counts when it goes to another organisation', () => {
  expect(changesOf(registered, { ...registered, organization: 'p' })).toEqual([
    expect.objectContaining({ organization: 'o', counts: { filed: -1 } }),
    expect.objectContaining({ organization: 'p', counts: { filed: 1 } }),
  ]);
  expect(changesOf(registered, registered)).toEqual([]);
});

it('whatever way cases go, the changes add up to what counting them afterwards gives', () => {
  const outcome = fc.constantFrom('settled', 'failed', 'refused', 'withdrawn', 'declined', null);
  const moment = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString());
  const state = fc.record({
    type: fc.constantFrom('neighbours' as const, 'family' as const),
    organization: fc.constantFrom('o', 'p'),
    registeredAt: moment,
    acceptedAt: fc.option(moment),
    outcome,
    endedAt: moment,
    settledAt: moment,
    settledForm: fc.constantFrom('written' as const, 'oral' as const, null),
  });
  fc.assert(
    fc.property(fc.array(fc.array(state, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (histories) => {
      const changes = histories.flatMap((steps) =>
        steps.flatMap((after, index) => changesOf(steps[index - 1] ?? null, after)),
      );
      const last = histories.flatMap((steps) => contributionsOf(steps.at(-1) as CountedDispute));
      expect(merged(changes)).toEqual(merged(last));
    }),
  );
});

it('prints rate and days of what really was', () => {
  const measures = measuresOf({
    filed: 12,
    settled: 9,
    failed: 3,
    written: 6,
    oral: 3,
    refused: 2,
    'days-1': 4,
    'days-5': 4,
    'days-30': 1,
  });
  expect(measures).toMatchObject({ n: 12, rate: 0.75, refused: 2, timed: 9, median: 5, p90: 30 });
  expect(measuresOf({ refused: 3 })).toMatchObject({ n: 0, rate: null, median: null, p90: null });
});

it('knows months, quarters and years, and tells only of those that are over', () => {
  expect(monthsOfPeriod('2026-Q3')).toEqual(['2026-07', '2026-08', '2026-09']);
  expect(monthsOfPeriod('2026')).toHaveLength(12);
  expect(periodInWords('2026-Q3')).toBe('2026年第三季度');
  const at = new Date('2026-11-23T09:00:00+08:00');
  expect(isFinished('2026-Q3', at)).toBe(true);
  expect(isFinished('2026-Q4', at)).toBe(false);
  expect(publicPeriods('2025-11', at)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025']);
  expect(publicPeriods(null, at)).toEqual([]);
});

const cells = fc.array(
  fc.record({
    month: fc.constantFrom('2025-01', '2025-02', '2025-04', '2025-05', '2025-08', '2025-11'),
    organization: fc.constantFrom('a', 'b', 'c', 'd'),
    type: fc.constantFrom('neighbours', 'family', 'labour', 'other'),
    counts: fc.record({
      filed: fc.integer({ min: 0, max: 9 }),
      settled: fc.integer({ min: 0, max: 9 }),
      failed: fc.integer({ min: 0, max: 3 }),
    }),
  }),
  { maxLength: 30 },
);
const limits = { leastCount: 5, leastRate: 10 };

it('never tells a small number, nor one that follows from the total and the other lines', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom('2025', '2025-Q1', '2025-Q2'), (all, period) => {
      const report = publicReport(all as Contribution[], period, limits);
      for (const by of ['byType', 'byOrganization'] as const) {
        const told = report[by].flatMap(({ measures }) => measures ?? []);
        for (const { filed, n } of told)
          for (const size of [filed, n]) expect(size === 0 || size >= limits.leastCount).toBe(true);
        if (!report.total) continue;
        for (const column of ['filed', 'n'] as const) {
          const rest = report.total[column] - told.reduce((sum, one) => sum + one[column], 0);
          expect(rest === 0 || rest >= limits.leastCount, `${period} ${by} ${column}`).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

it('never tells a year from which one hidden quarter follows', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const year = publicReport(all as Contribution[], '2025', limits);
      const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((one) =>
        publicReport(all as Contribution[], one, limits),
      );
      for (const by of ['byType', 'byOrganization'] as const)
        for (const { key, measures } of year[by]) {
          if (!measures) continue;
          for (const column of ['filed', 'n'] as const) {
            const told = quarters.flatMap((one) => one[by].find((line) => line.key === key)?.measures ?? []);
            const rest = measures[column] - told.reduce((sum, one) => sum + one[column], 0);
            expect(rest === 0 || rest >= limits.leastCount, `${key} ${column}`).toBe(true);
          }
        }
    }),
    { numRuns: 400 },
  );
});

it('tells how few cases ended neither by itself nor by what is left of the total', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom('2025', '2025-Q1', '2025-Q2'), (all, period) => {
      const report = publicReport(all as Contribution[], period, limits);
      if (!report.rated || !report.total) return;
      for (const by of ['byType', 'byOrganization'] as const) {
        const told = report[by].flatMap(({ measures, rated }) => (rated && measures ? [measures.n] : []));
        for (const n of told) expect(n).toBeGreaterThanOrEqual(limits.leastRate);
        const rest = report.total.n - told.reduce((sum, n) => sum + n, 0);
        expect(rest === 0 || rest >= limits.leastRate, `${period} ${by}`).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

it('never tells a small number of those that failed or were settled, nor by the very rate', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom('2025', '2025-Q1', '2025-Q2'), (all, period) => {
      const report = publicReport(all as Contribution[], period, limits);
      for (const by of ['byType', 'byOrganization'] as const) {
        const told = report[by].flatMap(({ measures, split }) => (split && measures ? [measures] : []));
        for (const { settled, failed } of told)
          for (const size of [settled, failed]) expect(size === 0 || size >= limits.leastCount).toBe(true);
        if (!report.split || !report.total) continue;
        for (const column of ['settled', 'failed'] as const) {
          expect(report.total[column] === 0 || report.total[column] >= limits.leastCount).toBe(true);
          const rest = report.total[column] - told.reduce((sum, one) => sum + one[column], 0);
          expect(rest === 0 || rest >= limits.leastCount, `${period} ${by} ${column}`).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
  const few = measuresOf({ settled: 19, failed: 1 });
  expect(boundWords(few, 5)).toBe('80.0%以上');
  expect(boundWords(measuresOf({ settled: 2, failed: 18 }), 5)).toBe('20.0%以下');
  expect(boundWords(measuresOf({ settled: 10, failed: 10 }), 5)).toBeNull();
});

it('says of a year that all were settled, of its quarters too few, and of a year of both nothing of a quarter', () => {
  const cell = (month: string, settled: number, failed = 0): Contribution => ({
    month,
    organization: 'o',
    type: 'family',
    counts: { filed: settled + failed, settled, failed },
  });
  const line = (all: Contribution[], period: string) => publicReport(all, period, limits).byType[0];
  const good = [cell('2025-02', 6), cell('2025-05', 7)];
  expect(line(good, '2025')).toMatchObject({ rated: true, split: true, measures: { n: 13, rate: 1 } });
  for (const quarter of ['2025-Q1', '2025-Q2']) expect(line(good, quarter)?.rated).toBe(false);
  // One quarter with a rate of its own would leave the other's.
  const mixed = [cell('2025-02', 6, 6), cell('2025-05', 5, 1)];
  expect(line(mixed, '2025-Q1')?.rated).toBe(true);
  expect(line(mixed, '2025')?.rated).toBe(false);
});

it('hides a second line when one alone would be hidden', () => {
  const line = (key: string, size: number) => ({ key, sizes: [size] });
  expect([...hiddenLines([line('a', 2), line('b', 9), line('c', 30)], 5)]).toEqual(['a', 'b']);
  expect([...hiddenLines([line('a', 2), line('b', 4), line('c', 30)], 5)]).toEqual(['a', 'b']);
  expect([...hiddenLines([line('a', 0), line('b', 9)], 5)]).toEqual([]);
  expect(addCounts({ filed: 1 }, { filed: 1 }, -1)).toEqual({});
  expect(sumOf([])).toEqual({});
});
