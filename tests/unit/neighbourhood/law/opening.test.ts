import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comingExceptions,
  hoursOn,
  type OpeningRules,
  openingAt,
} from '@/domain/neighbourhood/law/rules/opening';
import { isOverMidnight, spansOf } from '@/domain/neighbourhood/law/rules/spans';
import { isWorkingDay, statutoryHoliday } from '@/domain/requests';

const office: OpeningRules = {
  weekly: [...Array<string>(5).fill('9:00-12:00 14:00-17:30'), '', ''],
  holidays: 'closed',
  exceptions: [],
};
const at = (minute: string) => new Date(`${minute}:00+08:00`);

describe('hours as people write them', () => {
  it.each([
    ['9:00-12:00', [{ from: 540, until: 720 }]],
    [
      '14:00—17:30，9:00～12:00',
      [
        { from: 540, until: 720 },
        { from: 840, until: 1050 },
      ],
    ],
    ['９：００至１２：００', [{ from: 540, until: 720 }]],
    ['', []],
    ['全天', [{ from: 0, until: 1440 }]],
    ['0:00-24:00', [{ from: 0, until: 1440 }]],
    ['12:00-9:00', null],
    ['9:00-12:00 11:00-13:00', null],
    ['9-12', null],
    ['9:00-25:00', null],
    ['上午', null],
  ])('%s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });
});

it.each([
  ['18:00-02:00', true],
  ['9:00-12:00 18：00至2：00', true],
  ['9:00-12:00', false],
  ['18:00-24:00', false],
  ['上午', false],
])('over midnight: %s is %s', (text, is) => expect(isOverMidnight(text)).toBe(is));

describe('announced exceptions', () => {
  it('are those of the next fourteen days, the next first', () => {
    const on = (day: string) => ({ day, hours: '', note: null });
    const exceptions = ['2026-12-08', '2026-11-30', '2026-11-23', '2026-11-22', '2026-12-07'].map(on);
    const coming = comingExceptions({ ...office, exceptions }, at('2026-11-23T23:30'));
    expect(coming.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
    // Two about one day would contradict each other: the one by which it opens is shown.
    const twice = [{ ...on('2026-11-30'), hours: '9:00-10:00' }, on('2026-11-30')];
    expect(comingExceptions({ ...office, exceptions: twice }, at('2026-11-23T09:00'))).toEqual([twice[0]]);
  });
});

describe('whether a station is open', () => {
  it.each([
    // Monday
    ['2026-11-23T08:59', false, '今天9:00开'],
    ['2026-11-23T09:00', true, '现在开放，到12:00'],
    ['2026-11-23T11:59', true, '现在开放，到12:00'],
    ['2026-11-23T12:00', false, '今天14:00开'],
    ['2026-11-23T17:30', false, '明天9:00开'],
    ['2026-11-23T23:59', false, '明天9:00开'],
    // Friday evening and the weekend
    ['2026-11-27T18:00', false, '11月30日（星期一）9:00开'],
    ['2026-11-29T10:00', false, '明天9:00开'],
    // National day: the holiday of 2026 runs until the 7th.
    ['2026-10-01T10:00', false, '10月8日（星期四）9:00开'],
  ])('%s', (minute, isOpen, words) => {
    expect(openingAt(office, at(minute))).toMatchObject({ isOpen, words });
  });

  it('keeps Monday’s hours on a weekend day that people work, and says why', () => {
    // 2026-10-10 is a Saturday worked for the national day.
    expect(openingAt(office, at('2026-10-10T10:00'))).toMatchObject({ isOpen: true, note: '调休上班' });
    expect(openingAt({ ...office, holidays: 'weekly' }, at('2026-10-10T10:00')).isOpen).toBe(false);
    expect(openingAt({ ...office, holidays: 'weekly' }, at('2026-10-01T10:00')).isOpen).toBe(true);
  });

  it('lets an exception count before holidays and the week', () => {
    const exceptions = [
      { day: '2026-10-01', hours: '9:00-10:00', note: '国庆义务咨询' },
      { day: '2026-11-23', hours: '', note: null },
    ];
    const rules = { ...office, exceptions };
    expect(openingAt(rules, at('2026-10-01T09:30'))).toMatchObject({ isOpen: true, note: '国庆义务咨询' });
    expect(openingAt(rules, at('2026-11-23T09:30'))).toMatchObject({ isOpen: false, words: '明天9:00开' });
  });

  it('goes on over midnight, and for ever', () => {
    const night = {
      ...office,
      holidays: 'weekly' as const,
      weekly: Array<string>(7).fill('0:00-2:00 20:00-24:00'),
    };
    expect(openingAt(night, at('2026-11-23T23:00')).words).toBe('现在开放，到明天2:00');
    expect(openingAt(night, at('2026-11-23T01:00')).words).toBe('现在开放，到2:00');
    const always = { ...office, holidays: 'weekly' as const, weekly: Array<string>(7).fill('全天') };
    expect(openingAt(always, at('2026-11-23T01:00'))).toMatchObject({
      changesAt: null,
      words: '现在开放（全天）',
    });
    const never = { ...office, weekly: Array<string>(7).fill('') };
    expect(openingAt(never, at('2026-11-23T10:00'))).toMatchObject({
      changesAt: null,
      words: '近期没有开放安排',
    });
  });
});

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((points) => points.toSorted((a, b) => a - b))
  .map((points) => {
    const clock = (quarter: number) =>
      `${Math.floor(quarter / 4)}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    const parts: string[] = [];
    for (let index = 0; index + 1 < points.length; index += 2)
      parts.push(`${clock(points[index] ?? 0)}-${clock(points[index + 1] ?? 0)}`);
    return parts.join(' ');
  });
const anyRules: fc.Arbitrary<OpeningRules> = fc.record({
  weekly: fc.array(hours, { minLength: 7, maxLength: 7 }),
  holidays: fc.constantFrom('closed' as const, 'weekly' as const),
  exceptions: fc.constant([]),
});
const moments = fc
  .date({ min: new Date('2025-12-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

describe('for any hours and moment', () => {
  it('stays as it is until the moment it says it changes, and changes then', () => {
    fc.assert(
      fc.property(anyRules, moments, (rules, moment) => {
        const { isOpen, changesAt } = openingAt(rules, moment);
        if (!changesAt) return;
        expect(changesAt.getTime()).toBeGreaterThan(moment.getTime());
        expect(openingAt(rules, changesAt).isOpen).toBe(!isOpen);
        const before = new Date(changesAt.getTime() - 60_000);
        if (before > moment) expect(openingAt(rules, before).isOpen).toBe(isOpen);
        const middle = new Date((moment.getTime() + changesAt.getTime()) / 2);
        expect(openingAt(rules, middle).isOpen).toBe(isOpen);
      }),
      { numRuns: 300 },
    );
  });

  it('is open exactly within the hours of its day', () => {
    fc.assert(
      fc.property(anyRules, moments, (rules, moment) => {
        const day = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
        const minutes = Number(day.slice(11, 13)) * 60 + Number(day.slice(14, 16));
        const { spans } = hoursOn(rules, day.slice(0, 10));
        const inside = spans.some(({ from, until }) => from <= minutes && minutes < until);
        expect(openingAt(rules, moment).isOpen).toBe(inside);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a year whose holidays nobody has announced', () => {
  it.each([
    ['2027-01-01', '元旦放假'],
    ['2027-02-05', '春节放假'],
    ['2027-02-06', '春节放假'],
    ['2027-02-08', '春节放假'],
    ['2027-04-05', '清明节放假'],
    ['2028-04-04', '清明节放假'],
    ['2027-05-01', '劳动节放假'],
    ['2027-06-09', '端午节放假'],
    ['2027-09-15', '中秋节放假'],
    ['2027-10-01', '国庆节放假'],
    ['2027-10-04', null],
    ['2027-02-10', null],
  ])('%s: %s', (day, note) => {
    expect(hoursOn({ ...office, weekly: Array<string>(7).fill('9:00-12:00') }, day).note).toBe(note);
  });

  it('announces no station on new year’s day, and says what is not certain', () => {
    expect(openingAt(office, at('2026-12-31T18:00'))).toMatchObject({
      words: '2027年1月4日（星期一）9:00开',
      provisionalYear: 2027,
    });
    expect(openingAt(office, at('2026-12-31T10:00')).provisionalYear).toBeNull();
    expect(openingAt({ ...office, holidays: 'weekly' }, at('2026-12-31T18:00'))).toMatchObject({
      words: '明天9:00开',
      provisionalYear: null,
    });
  });
});

describe('the days off in any year', () => {
  it('are among those of every notice since the law was revised', () => {
    for (const year of [2025, 2026])
      for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
        const day = new Date(time).toISOString().slice(0, 10);
        const name = statutoryHoliday(day);
        if (name) expect([day, isWorkingDay(day)]).toEqual([day, false]);
      }
  });
});
