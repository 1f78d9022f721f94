import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  confirmationCountdown,
  daysLeft,
  isExpired,
  reminderDue,
} from '@/domain/mediation/confirmation/countdown';
import { followUpDue } from '@/domain/mediation/follow-ups/rules';
import { startOfDay } from '@/shared/dates';

const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const noon = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000);

it.each([
  // The day itself is not counted (民法典 201).
  ['2026-11-02T15:30:00+08:00', 30, '2026-12-02', '2026-12-02'],
  // A Saturday moves to Monday (民法典 203).
  ['2026-11-05T09:00:00+08:00', 30, '2026-12-05', '2026-12-07'],
  ['2026-01-30T23:59:00+08:00', 30, '2026-03-01', '2026-03-02'],
  ['2028-01-31T00:00:00+08:00', 30, '2028-03-01', '2028-03-01'],
])('counts from the day after: in force %s, %i days, until %s, with rest %s', (moment, days, last, until) => {
  const countdown = confirmationCountdown(moment, days, weekend);
  expect(countdown).toMatchObject({ lastDay: last, until });
  expect(countdown.why).toContain('从第二天算起');
  expect(countdown.why.includes('顺延')).toBe(last !== until);
});

it('never ends on a day of rest, nor before the days are over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const from = addDays('2024-01-01', offset);
      const { until, lastDay } = confirmationCountdown(startOfDay(from), days, weekend);
      expect(weekend(until)).toBe(false);
      expect(until >= lastDay).toBe(true);
      expect(daysLeft(lastDay, startOfDay(from))).toBe(days);
    }),
  );
});

it('is over from the first moment after the last day', () => {
  expect(isExpired('2026-12-02', new Date('2026-12-02T23:59:59+08:00'))).toBe(false);
  expect(isExpired('2026-12-02', new Date('2026-12-03T00:00:00+08:00'))).toBe(true);
  expect(daysLeft('2026-12-02', noon('2026-12-02'))).toBe(0);
  expect(daysLeft('2026-12-02', noon('2026-11-30'))).toBe(2);
});

it.each([
  [11, null, null],
  [10, null, 10],
  [7, 10, null],
  [3, 10, 3],
  [1, 3, null],
  // The first was missed: only the last one is sent.
  [2, null, 3],
  [-1, null, null],
])('%i days before the end, with %s sent, the reminder due is %s', (left, sent, due) => {
  const at = noon(addDays('2026-12-02', -left));
  expect(reminderDue('2026-12-02', at, [10, 3], sent)).toBe(due);
});

it('is sent once each, whenever and however often the sweep looks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 40 }), (lefts) => {
      let sent: number | null = null;
      const seen: number[] = [];
      for (const left of lefts.toSorted((a, b) => b - a)) {
        const due = reminderDue('2026-12-02', noon(addDays('2026-12-02', -left)), [10, 3], sent);
        if (due !== null) {
          seen.push(due);
          sent = due;
        }
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
  expect(reminderDue('2026-12-02', noon('2026-12-01'), [0, 0], null)).toBeNull();
});

it('asks whether it was kept after the term, or some time after it took effect', () => {
  const setting = { days: 30, afterTerm: 3 };
  const effectiveOn = startOfDay('2026-11-23').toISOString();
  expect(followUpDue({ effectiveOn, performBy: null }, setting)).toBe('2026-12-23');
  expect(followUpDue({ effectiveOn, performBy: startOfDay('2026-11-30').toISOString() }, setting)).toBe(
    '2026-12-03',
  );
});
