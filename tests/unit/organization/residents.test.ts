import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBuildings, residencyCovers, rightsEnd } from '@/domain/organization';
import { codeTyped, groupedCode, newHouseholdCode } from '@/domain/organization/residents/household-code';
import { startOfDay, toIsoDay } from '@/shared/dates';

const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map((time) => new Date(time));

describe('moving out', () => {
  it('ends rights with the first instant of that day in the city, whatever the hour it is registered at', () => {
    fc.assert(
      fc.property(moment, moment, moment, (from, movedAt, asked) => {
        const until = rightsEnd(from, movedAt);
        const has = residencyCovers({ from, until }, asked);
        const dayBefore = toIsoDay(asked) < toIsoDay(movedAt);
        expect(has).toBe(from.getTime() <= asked.getTime() && dayBefore);
      }),
    );
  });

  it('is the same for every hour of the day, also where that day is another one in UTC', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 86_399_999 }), (someday, past) => {
        const start = startOfDay(toIsoDay(someday));
        const from = new Date(start.getTime() - 86_400_000);
        expect(rightsEnd(from, new Date(start.getTime() + past))).toEqual(start);
      }),
    );
    expect(rightsEnd('2026-01-01T00:00:00Z', '2026-11-27T16:30:00Z').toISOString()).toBe(
      '2026-11-27T16:00:00.000Z',
    );
  });

  it('never ends before it began: who is registered and leaves on one day had no rights', () => {
    const from = '2026-11-28T02:00:00.000Z';
    const until = rightsEnd(from, '2026-11-28T08:00:00.000Z');
    expect(residencyCovers({ from, until }, new Date(from))).toBe(false);
    expect(residencyCovers({ from, until }, new Date('2026-11-28T05:00:00Z'))).toBe(false);
  });
});

describe('the code of a letter', () => {
  it('has no sign that is mistaken for another, and is read however it is typed', () => {
    for (let count = 0; count < 200; count += 1) {
      const code = newHouseholdCode();
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
      expect(codeTyped(groupedCode(code))).toBe(code);
      expect(codeTyped(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `)).toBe(code);
    }
    expect(codeTyped('ABCDE2345６')).toBe('ABCDE23456');
  });

  it.each(['', 'ABCDE', 'ABCDE-2345O', 'ABCDE-234561', 'IIIII-IIIII', '🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠'])(
    'is none: %s',
    (typed) => expect(codeTyped(typed)).toBeNull(),
  );
});

describe('a building typed at the counter', () => {
  const building = (fullName: string) => ({ id: fullName, fullName, within: '明月豪苑社区' });
  const all = ['明月豪苑1号楼', '明月豪苑11号楼', '明月新城1号楼'].map(building);

  it('is the exact one alone, otherwise all that contain it', () => {
    expect(matchBuildings('明月豪苑 1号楼', all).map(({ id }) => id)).toEqual(['明月豪苑1号楼']);
    expect(matchBuildings('明月豪苑', all)).toHaveLength(2);
    expect(matchBuildings('新城', all)).toHaveLength(1);
    expect(matchBuildings('', all)).toEqual([]);
  });
});
