import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  publicBatches,
  publicFigures,
  type ReportedEvent,
} from '@/domain/neighbourhood/civility/rules/public-steps';
import { monthAfter } from '@/shared/months';

const begin = new Date('2026-01-01T00:00:00+08:00').getTime();
const day = 86_400_000;

/** Events of some months, reported any time after. The saving of each is a power of two: a sum says which are in it. */
const events = fc
  .array(fc.record({ at: fc.nat({ max: 300 }), late: fc.nat({ max: 200 }) }), { maxLength: 24 })
  .map((all) =>
    all.map(({ at, late }, index): ReportedEvent => {
      const on = new Date(begin + at * day);
      return {
        id: String(index),
        month: new Date(on.getTime() + 8 * 3_600_000).toISOString().slice(0, 7),
        reportedAt: new Date(on.getTime() + late * day).toISOString(),
        saving: 2 ** index,
      };
    }),
  );

const eventsIn = (sum: number): number => sum.toString(2).replaceAll('0', '').length;

it('tells by no difference of two public states what fewer than the least number of events saved', () => {
  fc.assert(
    fc.property(
      events,
      fc.integer({ min: 2, max: 6 }),
      fc.nat({ max: 600 }),
      fc.nat({ max: 200 }),
      (all, least, one, more) => {
        const stateAt = (days: number) => {
          const at = new Date(begin + days * day);
          // Only what was reported by then is known then.
          const known = all.filter(({ reportedAt }) => new Date(reportedAt) <= at);
          return publicFigures(publicBatches(known, () => least, at));
        };
        const [before, after] = [stateAt(one), stateAt(one + more)];
        const cells = (state: typeof before) =>
          new Map([
            ...state.months.map(({ month, n, saving }) => [month, { n, saving }] as const),
            ['rest', state.rest ?? { n: 0, saving: 0 }] as const,
            ['total', state.total ?? { n: 0, saving: 0 }] as const,
          ]);
        const [earlier, later] = [cells(before), cells(after)];
        for (const [cell, { n, saving }] of later) {
          const was = earlier.get(cell) ?? { n: 0, saving: 0 };
          const [added, saved] = [n - was.n, saving - was.saving];
          expect(eventsIn(saved)).toBe(added);
          expect(added === 0 || added >= least).toBe(true);
        }
        for (const cell of earlier.keys()) expect(later.has(cell)).toBe(true);
        // What is shown adds up.
        const parts = [...later].filter(([cell]) => cell !== 'total').reduce((sum, [, { n }]) => sum + n, 0);
        expect(parts).toBe(later.get('total')?.n);
      },
    ),
  );
});

it('shows a month when the next is over, and what came late when there is enough of it', () => {
  const of = (id: string, month: string, reportedAt: string): ReportedEvent => ({
    id,
    month,
    reportedAt,
    saving: 1,
  });
  const all = [
    of('1', '2026-01', '2026-01-20T00:00:00Z'),
    of('2', '2026-01', '2026-02-20T00:00:00Z'),
    of('3', '2026-01', '2026-03-20T00:00:00Z'),
    of('4', '2026-02', '2026-03-20T00:00:00Z'),
  ];
  const at = (month: string) =>
    publicFigures(publicBatches(all, () => 2, new Date(`${month}-02T00:00:00+08:00`))).total?.n ?? 0;
  expect(['2026-02', '2026-03', '2026-04', monthAfter('2026-12')].map(at)).toEqual([0, 2, 4, 4]);
});
