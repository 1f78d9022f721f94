import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDaysOff,
  checkWeeklyHours,
  minutesOf,
  overlaps,
  parseDaysOff,
  parseWeeklyHours,
  slotsOf,
} from '@/domain/mediation/rules/availability';
import { formatTime, toIsoDay } from '@/shared/dates';

describe('times as people write them', () => {
  it.each([
    ['9:00', 540],
    ['09：30', 570],
    ['24:00', 1440],
    ['9:75', null],
    ['25:00', null],
    ['上午', null],
  ])('%s', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));

  it('reads a week', () => {
    expect(parseWeeklyHours('周一 9:00-11:30、14:00-17:00\n星期日：8:00至9:00')).toEqual([
      { weekday: 1, from: 540, until: 690 },
      { weekday: 1, from: 840, until: 1020 },
      { weekday: 7, from: 480, until: 540 },
    ]);
  });

  it.each(['礼拜一 9:00-11:00', '周一', '周一 11:00-9:00', '周八 9:00-10:00', '周一 9点到11点'])(
    'refuses “%s” with an example',
    (typed) => {
      expect(parseWeeklyHours(typed)).toBeNull();
      expect(checkWeeklyHours(typed)).toContain('例如');
    },
  );

  it('reads days off, and refuses what is no day or ends before it begins', () => {
    expect(parseDaysOff('2026-12-01\n2026-12-05 至 2026-12-07')).toEqual([
      { from: '2026-12-01', until: '2026-12-01' },
      { from: '2026-12-05', until: '2026-12-07' },
    ]);
    expect(checkDaysOff('2026-02-30')).toContain('例如');
    expect(checkDaysOff('2026-12-07 至 2026-12-05')).toContain('例如');
    expect(checkDaysOff('')).toBe(true);
  });
});

// A Monday, nine in the morning in the city.
const at = new Date('2026-11-23T01:00:00Z');
const windows = parseWeeklyHours('周二 9:00-12:00\n周三 14:00-15:00') ?? [];

describe('times that can be chosen', () => {
  it('cuts windows into sessions on the city’s clock, from tomorrow on', () => {
    const slots = slotsOf({ windows, daysOff: [], minutes: 90, days: 7 }, at);
    expect(slots.map(({ startsAt }) => `${toIsoDay(startsAt)} ${formatTime(startsAt)}`)).toEqual([
      '2026-11-24 09:00',
      '2026-11-24 10:30',
    ]);
  });

  it('leaves out days off, and a window shorter than a session', () => {
    const daysOff = [{ from: '2026-11-24', until: '2026-11-24' }];
    expect(slotsOf({ windows, daysOff, minutes: 60, days: 7 }, at)).toHaveLength(1);
    expect(slotsOf({ windows, daysOff, minutes: 90, days: 7 }, at)).toEqual([]);
  });

  it('has no slot that meets another of the same person, none in the past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 240 }),
        fc.integer({ min: 0, max: 40 }),
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2027-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (minutes, days, moment) => {
          const slots = slotsOf({ windows, daysOff: [], minutes, days }, moment);
          for (const [index, slot] of slots.entries()) {
            expect(slot.startsAt > moment.toISOString()).toBe(true);
            const next = slots[index + 1];
            if (next) expect(overlaps(slot, next)).toBe(false);
          }
        },
      ),
    );
  });
});
