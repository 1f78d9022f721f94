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
  it('covers all notices that show it', () => {
    expect(publicityOf([])).toEqual({ publicFrom: null, publicUntil: null });
    expect(
      publicityOf([
        { publishAt: iso(9), expireAt: iso(20) },
        { publishAt: iso(5), expireAt: iso(12) },
      ]),
    ).toEqual({
      publicFrom: iso(5),
      publicUntil: iso(20),
    });
    expect(publicityOf([{ publishAt: iso(9), expireAt: iso(20) }, { publishAt: iso(30) }])).toEqual({
      publicFrom: iso(9),
      publicUntil: null,
    });
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
