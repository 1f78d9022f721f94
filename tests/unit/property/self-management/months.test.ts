import { expect, it } from 'vitest';
import { lateSince, missingMonths } from '@/domain/property/self-management/rules/months';
import { monthAfter, monthsBetween } from '@/shared/months';

const at = new Date('2026-11-24T02:00:00Z');
const ask = (more: Partial<Parameters<typeof missingMonths>[0]>) =>
  missingMonths({
    reigns: [{ from: '2026-07-19T16:00:00Z', until: null }],
    published: new Set(),
    since: null,
    deadlineDay: 15,
    at,
    ...more,
  });

it('counts months over the years', () => {
  expect(monthAfter('2026-12')).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('is late the day after the deadline, on the city’s clock; a month without that day has its last', () => {
  expect(lateSince('2026-10', 15).toISOString()).toBe('2026-11-15T16:00:00.000Z');
  expect(lateSince('2026-01', 31).toISOString()).toBe('2026-02-28T16:00:00.000Z');
});

it('names each month since the residents manage for themselves that is not public by its deadline', () => {
  expect(ask({})).toEqual(['2026-07', '2026-08', '2026-09', '2026-10']);
  expect(ask({ published: new Set(['2026-08', '2026-10']) })).toEqual(['2026-07', '2026-09']);
  expect(ask({ at: new Date('2026-11-15T15:59:00Z') })).toEqual(['2026-07', '2026-08', '2026-09']);
});

it('asks for nothing outside their time, nor before the month it began to be asked for', () => {
  expect(ask({ reigns: [{ from: '2026-07-19T16:00:00Z', until: '2026-08-31T16:00:00Z' }] })).toEqual([
    '2026-07',
    '2026-08',
  ]);
  expect(ask({ since: '2026-09' })).toEqual(['2026-09', '2026-10']);
  expect(ask({ reigns: [] })).toEqual([]);
});

it('asks whoever has begun earlier for all months since', () => {
  expect(ask({ since: '2026-10', published: new Set(['2026-08']) })).toEqual(['2026-09', '2026-10']);
});
