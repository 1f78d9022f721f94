import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginClock,
  type CompletionClock,
  endPause,
  extendClock,
  pauseClock,
  resumeClock,
} from '@/domain/requests/clocks/completion-clock';
import { count, hours, workingDays } from '@/domain/requests/limit-of';
import type { Limit } from '@/domain/requests/limits';
import { dayOf, endOfDay, isWorkingDay, nextDay } from '@/domain/requests/working-days';

/** What may happen to a clock; `wait` is the time that passes before it, in milliseconds. */
type Happening =
  | { kind: 'pause'; wait: number; days: number }
  | { kind: 'resume'; wait: number }
  | { kind: 'extend'; wait: number; days: number }
  | { kind: 'reopen'; wait: number }
  | { kind: 'answer'; wait: number }
  | { kind: 'limit'; wait: number; limit: Limit };

const hour = 3_600_000;
const wait = fc.integer({ min: 0, max: 9 * 24 * hour });
const limit = fc.oneof(
  fc.integer({ min: 1, max: 96 }).map((value) => hours(value, '依据')),
  fc.integer({ min: 1, max: 15 }).map((value) => workingDays(value, '依据')),
  fc.integer({ min: 1, max: 20 }).map((value) => count(value, '依据')),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('pause' as const), wait, days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('resume' as const), wait }),
  fc.record({ kind: fc.constant('resume' as const), wait }),
  fc.record({ kind: fc.constant('extend' as const), wait, days: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ kind: fc.constant('reopen' as const), wait }),
  fc.record({ kind: fc.constant('answer' as const), wait }),
  fc.record({ kind: fc.constant('limit' as const), wait, limit }),
);
/** From 2023 into 2027: known years with 调休, and one without a notice. */
const start = fc
  .integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 11, 1) })
  .map((time) => new Date(time));

// An own, plain count of the calendar, to check the product's against.
const after = (day: string, steps: number, counts: (day: string) => boolean): string => {
  let at = day;
  for (let left = steps; left > 0; ) {
    at = nextDay(at);
    if (counts(at)) left -= 1;
  }
  return at;
};
const between = (from: string, to: string, counts: (day: string) => boolean): number => {
  let sum = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (counts(day)) sum += 1;
  }
  return sum;
};
const always = () => true;

/** What the deadline must be after a pause, by the rule and not by the code. */
function expectedAfterPause(before: CompletionClock, resumedAt: Date): Date {
  const pausedAt = before.pausedAt ?? resumedAt;
  const due = before.due.at;
  if (before.kind === 'hour' || due <= pausedAt)
    return new Date(due.getTime() + resumedAt.getTime() - pausedAt.getTime());
  const counts = before.kind === 'working' ? isWorkingDay : always;
  const left = between(dayOf(pausedAt), dayOf(due), counts);
  let day = after(dayOf(resumedAt), left, counts);
  while (!counts(day)) day = nextDay(day);
  return endOfDay(day);
}

interface Run {
  clock: CompletionClock;
  at: Date;
  /** The limit in force, which may change at any time. */
  limit: Limit;
  paused: number;
}

/** One happening, with everything that must hold of it. */
function step(run: Run, next: Happening): Run {
  const at = new Date(run.at.getTime() + next.wait);
  const { clock } = run;
  const same = { ...run, at };
  switch (next.kind) {
    case 'limit':
      return { ...same, limit: next.limit };
    case 'pause': {
      if (clock.pausedAt) return same;
      const paused = pauseClock(clock, at, next.days);
      expect(paused.due).toEqual(clock.due);
      expect(between(dayOf(at), dayOf(paused.pausedUntil ?? at), isWorkingDay)).toBe(next.days);
      return { ...same, clock: paused };
    }
    case 'resume': {
      if (!clock.pausedAt) {
        expect(resumeClock(clock, at)).toEqual(clock);
        return same;
      }
      const end = new Date(Math.min(at.getTime(), clock.pausedUntil?.getTime() ?? at.getTime()));
      const resumed = resumeClock(clock, at);
      expect(resumed.due.at).toEqual(expectedAfterPause(clock, end));
      expect(resumed.due.at >= clock.due.at).toBe(true);
      if (clock.kind === 'hour')
        expect(resumed.due.at.getTime() - end.getTime()).toBe(
          clock.due.at.getTime() - clock.pausedAt.getTime(),
        );
      return { ...same, clock: resumed, paused: run.paused + end.getTime() - clock.pausedAt.getTime() };
    }
    case 'extend': {
      if (clock.pausedAt) return same;
      const extended = extendClock(clock, workingDays(next.days, '依据'));
      const day = after(dayOf(clock.due.at), next.days, isWorkingDay);
      expect(extended.due.at).toEqual(endOfDay(day));
      return { ...same, clock: extended };
    }
    case 'answer': {
      if (!clock.pausedAt) return same;
      const ended = endPause(clock, at);
      expect(ended.due).toEqual(clock.due);
      const end = Math.min(at.getTime(), clock.pausedUntil?.getTime() ?? at.getTime());
      return { ...same, clock: ended, paused: run.paused + end - clock.pausedAt.getTime() };
    }
    case 'reopen': {
      if (clock.pausedAt) return same;
      const again = beginClock(at, run.limit, { since: '重新办理时', before: clock });
      expect(again.due).toEqual(beginClock(at, run.limit, { since: '重新办理时' }).due);
      expect(again.pausedInRound).toBe(0);
      return { ...same, clock: again };
    }
  }
}

describe('the clock of completion under anything that may happen', () => {
  it('moves no deadline wrongly and loses no second', () => {
    fc.assert(
      fc.property(start, limit, fc.array(happening, { maxLength: 25 }), (begin, first, happenings) => {
        let run: Run = { clock: beginClock(begin, first), at: begin, limit: first, paused: 0 };
        for (const next of happenings) {
          const before = run.clock.due.at;
          run = step(run, next);
          // A changed limit, a pause and an answer move nothing that stands.
          if (['limit', 'pause', 'answer'].includes(next.kind)) expect(run.clock.due.at).toEqual(before);
          expect(run.clock.pausedTotal).toBe(run.paused);
          expect(run.clock.pausedInRound).toBeLessThanOrEqual(run.clock.pausedTotal);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives an hour limit back to the millisecond over any number of pauses', () => {
    const pauses = fc.array(fc.tuple(fc.nat(5 * hour), fc.nat(40 * hour)), { maxLength: 12 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 200 }), pauses, (begin, value, list) => {
        const first = beginClock(begin, hours(value, '依据'));
        let clock = first;
        let at = begin.getTime();
        let stood = 0;
        for (const [running, standing] of list) {
          // Only while time is left: what is overdue has its own rule.
          if (at + running >= clock.due.at.getTime()) break;
          at += running;
          clock = pauseClock(clock, new Date(at), 20);
          at += standing;
          clock = resumeClock(clock, new Date(at));
          stood += standing;
        }
        expect(clock.due.at.getTime()).toBe(first.due.at.getTime() + stood);
        expect(clock.pausedTotal).toBe(stood);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a day limit whole working days: what the pauses took is what the deadline moved', () => {
    const pauses = fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 8 });
    fc.assert(
      fc.property(start, fc.integer({ min: 2, max: 15 }), pauses, (begin, value, list) => {
        const first = beginClock(begin, workingDays(value, '依据'));
        let clock = first;
        let at = begin;
        let taken = 0;
        for (const [running, standing] of list) {
          const pausedAt = new Date(at.getTime() + running * 24 * hour);
          // With whole days left and both ends on working days, nothing has to be rounded.
          const resumedAt = new Date(pausedAt.getTime() + standing * 24 * hour);
          if (dayOf(pausedAt) >= dayOf(clock.due.at)) break;
          clock = resumeClock(pauseClock(clock, pausedAt, 40), resumedAt);
          taken += between(dayOf(pausedAt), dayOf(resumedAt), isWorkingDay);
          at = resumedAt;
        }
        expect(between(dayOf(first.due.at), dayOf(clock.due.at), isWorkingDay)).toBe(taken);
        expect(clock.pauseDays).toBe(taken);
        expect(clock.due.at).toEqual(endOfDay(dayOf(clock.due.at)));
      }),
      { numRuns: 1000 },
    );
  });

  it('ends a pause when it was granted until, however late somebody looks', () => {
    const begin = new Date('2026-11-23T09:00:00+08:00');
    const paused = pauseClock(beginClock(begin, workingDays(5, '依据')), begin, 2);
    const onTime = resumeClock(paused, paused.pausedUntil ?? begin);
    const late = resumeClock(paused, new Date('2026-12-20T12:00:00+08:00'));
    expect(late).toEqual(onTime);
    expect(dayOf(late.due.at)).toBe('2026-12-02');
    expect(late.pauseDays).toBe(2);
  });

  it('keeps a limit in hours in hours although the setting says days by now', () => {
    const begin = new Date('2026-11-23T09:00:00+08:00');
    const paused = pauseClock(beginClock(begin, hours(24, '依据')), begin, 5);
    const resumed = resumeClock(paused, new Date('2026-11-23T12:00:00+08:00'));
    expect(resumed.due.at.toISOString()).toBe('2026-11-24T04:00:00.000Z');
  });

  it('marks a deadline that a pause moves into a year without a notice as provisional', () => {
    const begin = new Date('2026-12-28T09:00:00+08:00');
    const clock = beginClock(begin, workingDays(3, '依据'));
    expect(clock.due.provisional).toBe(false);
    const resumed = resumeClock(pauseClock(clock, begin, 10), new Date('2027-01-08T09:00:00+08:00'));
    expect(resumed.due).toMatchObject({ provisional: true });
    expect(resumed.due.reason).toContain('2027年放假安排还没有公布');
  });
});
