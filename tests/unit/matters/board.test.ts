import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inDays, quantile } from '@/domain/matters';
import { countsByPlace } from '@/domain/matters/public/counts-by-place';
import { lineOfSteps } from '@/domain/matters/public/steps';

it.each([
  [[], 50, null],
  [[7], 50, 7],
  [[7], 90, 7],
  [[1, 2], 50, 1],
  [[3, 1, 2], 50, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
] as const)('the %j have %i of a hundred within %s', (values, percent, expected) => {
  expect(quantile(values, percent)).toBe(expected);
});

it('finds a value that was measured, which enough do not exceed', () => {
  const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
      const found = quantile(all, percent) ?? Number.NaN;
      expect(all).toContain(found);
      const within = all.filter((one) => one <= found).length;
      expect(within * 100).toBeGreaterThanOrEqual(percent * all.length);
      const below = all.filter((one) => one < found).length;
      expect(below * 100).toBeLessThan(percent * all.length);
    }),
  );
  expect(inDays(36)).toBe(1.5);
});

it('names no place with too few voices, and nothing follows by subtracting', () => {
  const counts = fc.uniqueArray(
    fc.record({ place: fc.option(fc.uuid(), { nil: null }), n: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 12, selector: ({ place }) => place },
  );
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 8 }), (all, least) => {
      const shown = countsByPlace(all, least);
      for (const { n } of shown) expect(n).toBeGreaterThanOrEqual(least);
      const total = all.reduce((sum, { n }) => sum + n, 0);
      const told = shown.reduce((sum, { n }) => sum + n, 0);
      // Everything is told, or nothing: a difference would be a count of its own.
      expect([0, total]).toContain(told);
      for (const { place, n } of shown) if (place) expect(all.find((one) => one.place === place)?.n).toBe(n);
    }),
  );
});

it('shows where a matter stands now, and not what it had reached before it came back', () => {
  const stays = [
    { step: 'carrying-out', enteredAt: '2026-11-20T00:00:00Z', leftAt: null },
    { step: 'appraising', enteredAt: '2026-11-10T00:00:00Z', leftAt: '2026-11-20T00:00:00Z' },
    { step: 'carrying-out', enteredAt: '2026-11-05T00:00:00Z', leftAt: '2026-11-10T00:00:00Z' },
    { step: 'deliberating', enteredAt: '2026-11-03T00:00:00Z', leftAt: '2026-11-05T00:00:00Z' },
    { step: 'listening', enteredAt: '2026-11-01T00:00:00Z', leftAt: '2026-11-03T00:00:00Z' },
  ] as const;
  const line = lineOfSteps(stays, { step: 'carrying-out', state: 'open' });
  expect(line.map(({ standing }) => standing)).toEqual(['done', 'done', 'current', 'upcoming', 'upcoming']);
  expect(line[2]).toMatchObject({ enteredAt: '2026-11-20T00:00:00Z', leftAt: null, times: 2 });
  expect(line[3]).toMatchObject({ enteredAt: null, times: 1 });
  const ended = lineOfSteps(stays.slice(3), { step: 'deliberating', state: 'rejected' });
  expect(ended.map(({ standing }) => standing)).toEqual([
    'done',
    'ended',
    'upcoming',
    'upcoming',
    'upcoming',
  ]);
});
