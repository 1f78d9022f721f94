import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deadlineAfter,
  deadlineAfterPause,
  extendedDeadline,
  recountedDeadline,
} from '@/domain/requests/deadlines';
import { defaultLimits, type Limit } from '@/domain/requests/limits';
import {
  addWorkingDays,
  calendarKnown,
  dayOf,
  endOfDay,
  isWorkingDay,
  workingDaysBetween,
} from '@/domain/requests/working-days';
import { dueTone, dueWords } from '@/shared/due-words';

const workingDays = (value: number): Limit => ({ value, unit: 'day', dayKind: 'working', source: '依据' });

describe('working days', () => {
  it.each([
    ['2026-09-20', true, 'a Sunday worked for 国庆节'],
    ['2026-10-01', false, '国庆节'],
    ['2026-10-10', true, 'a Saturday worked for 国庆节'],
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-22', false, 'an ordinary Sunday'],
    ['2020-01-31', false, 'the prolonged 春节 of 2020'],
  ])('%s: working day %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it('knows which years have a published calendar', () => {
    expect(calendarKnown(2026)).toBe(true);
    expect(calendarKnown(2099)).toBe(false);
  });

  it('reads days in the time of the city, wherever the server stands', () => {
    expect(dayOf(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
    expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T15:59:59.999Z');
  });

  it('counts forward: the days between start and end hold exactly as many working days as asked', () => {
    const day = fc
      .integer({ min: 0, max: 6000 })
      .map((offset) => new Date(Date.UTC(2010, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const counted = addWorkingDays(from, count);
        expect(isWorkingDay(counted.day)).toBe(true);
        expect(workingDaysBetween(from, counted.day)).toBe(count);
      }),
    );
  });
});

describe('deadlines', () => {
  it('counts five working days over the long holiday of 国庆节 with its make-up days', () => {
    const due = deadlineAfter(new Date('2026-09-29T10:00:00+08:00'), workingDays(5));
    expect(dayOf(due.at)).toBe('2026-10-12');
    expect(due.provisional).toBe(false);
    expect(due.reason).toContain('从9月29日的第二天起5个工作日内');
    expect(due.reason).toContain('国庆节');
  });

  it('marks a deadline in a year without a published calendar as provisional and says so', () => {
    const due = deadlineAfter(new Date('2098-12-30T10:00:00+08:00'), workingDays(5));
    expect(due.provisional).toBe(true);
    expect(due.reason).toContain('放假安排还没有公布');
  });

  it('lets hours run through nights and holidays', () => {
    const from = new Date('2026-10-01T23:30:00+08:00');
    const due = deadlineAfter(from, defaultLimits['requests.limit.emergency']);
    expect(due.at.getTime() - from.getTime()).toBe(2 * 3_600_000);
  });

  it('extends from the deadline that stood, not from today', () => {
    const due = extendedDeadline(new Date('2026-11-27T23:59:59.999+08:00'), workingDays(3));
    expect(dayOf(due.at)).toBe('2026-12-02');
    expect(due.reason).toContain('原期限11月27日');
  });

  it('gives back exactly the time a pause took from a limit in hours', () => {
    const time = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(time, time, time, (left, before, pause) => {
        const due = new Date(Date.UTC(2026, 5, 1) + before + left);
        const pausedAt = new Date(Date.UTC(2026, 5, 1) + before);
        const resumedAt = new Date(pausedAt.getTime() + pause);
        expect(deadlineAfterPause(due, pausedAt, resumedAt, 'hour').at.getTime() - resumedAt.getTime()).toBe(
          left,
        );
      }),
    );
  });

  it('keeps the working days that were left when a pause ends', () => {
    const due = endOfDay('2026-11-27');
    const after = deadlineAfterPause(
      due,
      new Date('2026-11-24T09:00:00+08:00'),
      new Date('2026-12-07T09:00:00+08:00'),
      'working',
    );
    expect(dayOf(after.at)).toBe('2026-12-10');
  });

  it('counts a provisional limit again as if the calendar had been known from the beginning', () => {
    /** As it is counted while the notice of 2026 is not out. */
    const provisionally = (from: string, count: number) => {
      let day = new Date(`${from}T00:00:00Z`);
      for (let left = count; left > 0; ) {
        day = new Date(day.getTime() + 86_400_000);
        const iso = day.toISOString().slice(0, 10);
        const weekday = day.getUTCDay();
        if (iso < '2026-01-01' ? isWorkingDay(iso) : weekday !== 0 && weekday !== 6) left -= 1;
      }
      return endOfDay(day.toISOString().slice(0, 10));
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 25 }), (offset, count) => {
        const from = new Date(Date.parse('2025-12-05T02:00:00Z') + offset * 86_400_000);
        const due = provisionally(dayOf(from), count);
        fc.pre(dayOf(due) >= '2026-01-01');
        expect(recountedDeadline(due, from, '').at).toEqual(deadlineAfter(from, workingDays(count)).at);
      }),
    );
    const reason =
      '从2月9日的第二天起5个工作日内。依据2026年放假安排还没有公布，先按周一至周五计算，公布后会重新计算。';
    const again = recountedDeadline(endOfDay('2026-02-16'), new Date('2026-02-09T02:00:00Z'), reason);
    expect(again).toMatchObject({ at: endOfDay('2026-02-14'), provisional: false });
    expect(again.reason).toBe('从2月9日的第二天起5个工作日内。依据2026年放假安排公布后重新计算。');
  });

  it('says how near a deadline is in words as well as in tone', () => {
    const at = new Date('2026-11-23T10:00:00+08:00');
    const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
    expect([
      dueTone(null, at),
      dueTone(hours(-1), at),
      dueTone(hours(3), at),
      dueTone(hours(80), at),
    ]).toEqual(['none', 'overdue', 'soon', 'calm']);
    expect([hours(-50), hours(-5), hours(5), hours(75)].map((due) => dueWords(due, at))).toEqual([
      '已超期2天',
      '已超期5小时',
      '还有5小时',
      '还有3天',
    ]);
  });
});
