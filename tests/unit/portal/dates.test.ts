import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDateTimeSeconds,
  formatDay,
  formatPlainDay,
  formatTime,
  momentAt,
  parseMoment,
  startOfDay,
  toIsoDay,
  toIsoMinute,
} from '@/shared/dates';

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
  'dates on a server in %s',
  (zone) => {
    let before: string | undefined;
    beforeEach(() => {
      before = process.env.TZ;
      process.env.TZ = zone;
    });
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    it('names the day of the city with its weekday', () => {
      expect(formatDate('2026-11-23T06:05:00Z')).toBe('2026年11月23日（星期一）');
      expect(formatDate(new Date('2026-11-22T16:00:00Z'))).toBe('2026年11月23日（星期一）');
      expect(formatDate('2026-11-22T15:59:59Z')).toBe('2026年11月22日（星期日）');
    });

    it('tells the hour from 00 to 23', () => {
      expect(formatDateTime('2026-11-23T06:05:00Z')).toBe('2026年11月23日 14:05');
      expect(formatDateTime('2026-12-31T16:00:00Z')).toBe('2027年1月1日 00:00');
      expect(formatTime('2026-11-23T15:59:00Z')).toBe('23:59');
    });

    it('takes back the minute it has put into an input', () => {
      expect(momentAt('2026-11-23T14:05').toISOString()).toBe('2026-11-23T06:05:00.000Z');
      const minutes = fc.integer({
        min: Date.UTC(1992, 0, 2) / 60_000,
        max: Date.UTC(9999, 11, 30) / 60_000,
      });
      fc.assert(
        fc.property(minutes, (minute) => {
          const moment = new Date(minute * 60_000);
          expect(momentAt(toIsoMinute(moment))).toEqual(moment);
        }),
      );
      for (const wrong of ['', '2026-11-23', '2026-02-30T10:00', '2026-11-23T24:30', '12026-11-23T10:00'])
        expect(() => momentAt(wrong)).toThrow(RangeError);
    });

    it('goes down to the second, or stops at the day', () => {
      expect(formatDateTimeSeconds('2026-11-23T06:05:09Z')).toBe('2026年11月23日 14:05:09');
      expect(formatPlainDay('2026-11-22T16:00:00Z')).toBe('2026年11月23日');
    });

    it('shortens to month and day, and to an ISO day', () => {
      expect(formatDay('2026-03-04T16:30:00Z')).toBe('3月5日');
      expect(toIsoDay('2026-03-04T16:30:00Z')).toBe('2026-03-05');
    });

    it('reads a time without an offset on the clock of the city', () => {
      expect(parseMoment('2026-12-01T08:00')).toEqual(new Date('2026-12-01T00:00:00Z'));
      expect(parseMoment('2026-12-01T08:00:30')).toEqual(new Date('2026-12-01T00:00:30Z'));
      expect(parseMoment('2026-12-01')).toEqual(new Date('2026-11-30T16:00:00Z'));
      expect(parseMoment('2026-12-01T08:00:00.000Z')).toEqual(new Date('2026-12-01T08:00:00Z'));
      expect(parseMoment('2026-12-01T08:00+09:00')).toEqual(new Date('2026-11-30T23:00:00Z'));
    });

    it('finds midnight of any day, and that day again from any moment in it', () => {
      const day = fc.date({
        min: new Date('1950-01-02T00:00:00Z'),
        max: new Date('2099-12-30T00:00:00Z'),
        noInvalidDate: true,
      });
      // The day on which summer time began, from 1986 to 1991, had 23 hours.
      fc.assert(
        fc.property(day, fc.integer({ min: 0, max: 23 * 3600 - 1 }), (date, seconds) => {
          const iso = toIsoDay(date);
          expect(toIsoDay(new Date(startOfDay(iso).getTime() + seconds * 1000))).toBe(iso);
        }),
        { numRuns: 100 },
      );
    });
  },
);

it.each(['2026-02-30', '2026-13-01', '26-1-1', '', 'heute'])('refuses %o as a calendar day', (text) => {
  expect(() => startOfDay(text)).toThrow(RangeError);
});

it.each(['', '明天', '12-01', '2026-02-30T08:00', '2026-12-01T24:30', '2026-12-01T08:60', '1'])(
  'finds no moment in %o',
  (text) => {
    expect(parseMoment(text)).toBeNull();
  },
);

it('agrees with the time zone database, also in the years of summer time', () => {
  const intl = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const moment = fc.date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      expect(`${toIsoDay(date)}, ${formatTime(date)}`).toBe(intl.format(date));
    }),
    { numRuns: 500 },
  );
});

it('refuses what is no moment instead of printing NaN', () => {
  expect(() => formatDate('gestern')).toThrow(RangeError);
});
