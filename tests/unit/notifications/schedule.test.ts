import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '@/domain/notifications/digest';
import { minutesOf, nextOf, quietUntil } from '@/domain/notifications/schedule';
import { formatDateTime } from '@/shared/dates';

const night = { from: 21 * 60 + 30, until: 8 * 60 };
const minute = 60_000;
const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const times = fc.integer({ min: 0, max: 24 * 60 - 1 });

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T21:29:59+08:00', null],
    ['2026-11-23T21:30:00+08:00', '2026年11月24日 08:00'],
    ['2026-11-24T00:00:00+08:00', '2026年11月24日 08:00'],
    ['2026-11-24T07:59:59+08:00', '2026年11月24日 08:00'],
    ['2026-11-24T08:00:00+08:00', null],
    ['2026-11-24T12:00:00+08:00', null],
  ])('at %s last until %s', (at, until) => {
    const end = quietUntil(new Date(at), night);
    expect(end && formatDateTime(end)).toBe(until);
  });

  it('end within a day, at a moment that is not quiet, and are none when they begin as they end', () => {
    fc.assert(
      fc.property(moments, times, times, (at, from, until) => {
        const end = quietUntil(at, { from, until });
        if (from === until) expect(end).toBeNull();
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 60 * minute);
        expect(quietUntil(end, { from, until })).toBeNull();
      }),
    );
  });
});

describe('the time of the next digest', () => {
  it('is the first one after now, at one of the times', () => {
    fc.assert(
      fc.property(moments, fc.uniqueArray(times, { minLength: 1, maxLength: 4 }), (at, slots) => {
        const next = nextOf(at, slots);
        expect(next.getTime()).toBeGreaterThan(at.getTime());
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 60 * minute);
        const clock = ((next.getTime() / minute + 8 * 60) % (24 * 60)) | 0;
        expect(slots).toContain(clock);
      }),
    );
  });

  it('reads times as people write them, and nothing else', () => {
    expect([
      minutesOf('8:30'),
      minutesOf('08：05'),
      minutesOf('24:00'),
      minutesOf('8'),
      minutesOf(''),
    ]).toEqual([510, 485, null, null, null]);
  });
});

describe('one message out of several', () => {
  it('keeps the address when all are about the same thing, and counts otherwise', () => {
    const one = { subject: '诉求1', sentence: '已派给承办单位。', href: '/track/a' };
    const two = { ...one, sentence: '已开始办理。' };
    expect(digestOf([one, two])).toEqual({
      subject: '诉求1',
      sentence: '1. 已派给承办单位。\n2. 已开始办理。',
      href: '/track/a',
    });
    const other = { ...two, subject: '诉求2', href: '/track/b' };
    expect(digestOf([one, other])).toMatchObject({ subject: '2条消息', href: null });
    const many = Array.from({ length: 25 }, () => other);
    expect(digestOf(many).sentence).toContain('还有5条');
  });
});
