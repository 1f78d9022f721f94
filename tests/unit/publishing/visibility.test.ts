import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicityOf } from '@/domain/publishing/file-publicity';
import {
  type NoticeState,
  noticeStates,
  noticeTransitions,
  possibleVerbs,
} from '@/domain/publishing/notice-states';
import { isUrgent, isVisible } from '@/domain/publishing/visibility';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 0, 0, seconds));
const iso = (seconds: number) => at(seconds).toISOString();

describe('the time in which a notice is public', () => {
  it('includes its beginning and excludes its end', () => {
    const notice = { state: 'published', publishAt: iso(10), expireAt: iso(20) };
    expect([9, 10, 19, 20].map((second) => isVisible(notice, at(second)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('needs a released state and a beginning', () => {
    for (const state of Object.keys(noticeStates)) {
      const released = state === 'published' || state === 'scheduled';
      expect(isVisible({ state, publishAt: iso(0) }, at(1))).toBe(released);
    }
    expect(isVisible({ state: 'published', publishAt: null }, at(1))).toBe(false);
  });

  it('is one stretch without gaps', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2000), (start, length, moment) => {
        const notice = { state: 'scheduled', publishAt: iso(start), expireAt: iso(start + length) };
        expect(isVisible(notice, at(moment))).toBe(moment >= start && moment < start + length);
      }),
    );
  });

  it('has an urgent banner until its own end', () => {
    expect(isUrgent({ urgent: true, urgentUntil: iso(5) }, at(4))).toBe(true);
    expect(isUrgent({ urgent: true, urgentUntil: iso(5) }, at(5))).toBe(false);
    expect(isUrgent({ urgent: true }, at(5))).toBe(true);
    expect(isUrgent({ urgent: false, urgentUntil: iso(9) }, at(5))).toBe(false);
  });
});

describe('the time in which a file is public', () => {
  it('covers notices that overlap or follow each other', () => {
    expect(publicityOf([], at(0))).toEqual({ publicFrom: null, publicUntil: null });
    const overlapping = [
      { publishAt: iso(9), expireAt: iso(20) },
      { publishAt: iso(5), expireAt: iso(12) },
      { publishAt: iso(20), expireAt: iso(25) },
    ];
    expect(publicityOf(overlapping, at(0))).toEqual({ publicFrom: iso(5), publicUntil: iso(25) });
    const endless = [{ publishAt: iso(9), expireAt: iso(20) }, { publishAt: iso(15) }];
    expect(publicityOf(endless, at(0))).toEqual({ publicFrom: iso(9), publicUntil: null });
  });

  it('leaves out the gap between two notices', () => {
    const notices = [{ publishAt: iso(30) }, { publishAt: iso(9), expireAt: iso(20) }];
    expect(publicityOf(notices, at(0))).toEqual({ publicFrom: iso(9), publicUntil: iso(20) });
    expect(publicityOf(notices, at(19))).toEqual({ publicFrom: iso(9), publicUntil: iso(20) });
    expect(publicityOf(notices, at(20))).toEqual({ publicFrom: iso(30), publicUntil: null });
  });

  it('is at every moment exactly the time of the notices', () => {
    const notice = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(notice, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (times, second) => {
        const notices = times.map(({ start, length }) => ({
          publishAt: iso(start),
          expireAt: iso(start + length),
        }));
        const { publicFrom, publicUntil } = publicityOf(notices, at(second));
        const isPublic =
          publicFrom !== null &&
          publicFrom <= iso(second) &&
          (publicUntil === null || iso(second) < publicUntil);
        expect(isPublic).toBe(times.some(({ start, length }) => start <= second && second < start + length));
      }),
    );
  });
});

describe('the state table of notices', () => {
  it('lets a working copy under review only be approved or returned', () => {
    expect(possibleVerbs({ workingCopy: 'in-review', publicRow: 'draft' })).toEqual(['approve', 'return']);
  });

  it('lets a public notice with an edit under way be withdrawn', () => {
    expect(possibleVerbs({ workingCopy: 'draft', publicRow: 'published' })).toContain('withdraw');
    expect(possibleVerbs({ workingCopy: 'draft', publicRow: 'draft' })).not.toContain('withdraw');
  });

  it('asks for a second person exactly for the approval', () => {
    const verbs = Object.entries(noticeTransitions).filter(([, { who }]) => who === 'second-person');
    expect(verbs.map(([verb]) => verb)).toEqual(['approve']);
  });

  it('leaves no state without a way on', () => {
    for (const state of Object.keys(noticeStates) as NoticeState[]) {
      expect(possibleVerbs({ workingCopy: state, publicRow: state }).length).toBeGreaterThan(0);
    }
  });
});
