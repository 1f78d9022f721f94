import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionWords } from '@/domain/accounts/audit/action-words';
import { type ActivityState, activityStateLabels } from '@/domain/service/activities/labels';
import { creditNow, plannedCredit } from '@/domain/service/activities/rules/credit';
import { mostQuarters, quartersBetween, quartersFromHours } from '@/domain/service/activities/rules/quarters';
import {
  type ActivityFacts,
  type ActivityParty,
  type ActivityVerb,
  activityTransitionOf,
  activityVerbNames,
  mayMoveActivity,
  unmetActivityGuard,
} from '@/domain/service/activities/states';

const states = Object.keys(activityStateLabels) as ActivityState[];
const good: ActivityFacts = {
  startsAt: '2026-11-28T11:00:00.000Z',
  signUpFrom: '2026-11-20T00:00:00.000Z',
  signUpUntil: '2026-11-28T10:00:00.000Z',
  at: '2026-11-28T09:30:00.000Z',
};

describe('the state table of an activity', () => {
  const kept: ActivityState[] = ['draft', 'submitted', 'returned', 'published', 'under-way', 'done'];
  /** Every verb by whom and from where: whatever is not named here is refused. */
  const expected: Record<ActivityVerb, [ActivityParty, ActivityState[]]> = {
    change: ['keeper', ['draft', 'returned']],
    submit: ['keeper', ['draft', 'returned']],
    approve: ['approver', ['submitted']],
    return: ['approver', ['submitted']],
    reschedule: ['keeper', ['published']],
    cancel: ['keeper', ['draft', 'submitted', 'returned', 'published']],
    'sign-up': ['participant', ['published']],
    withdraw: ['participant', ['published']],
    'enter-sign-up': ['keeper', ['published', 'under-way']],
    'seat-waiting': ['keeper', ['under-way']],
    'enter-withdrawal': ['keeper', ['published', 'under-way']],
    begin: ['keeper', ['published']],
    'check-in': ['participant', ['under-way']],
    mark: ['keeper', ['under-way']],
    'set-hours': ['keeper', ['under-way']],
    finish: ['keeper', ['under-way']],
    'correct-attendance': ['keeper', ['done']],
    'write-summary': ['keeper', ['done']],
    'hide-photo': ['keeper', ['done']],
    'add-partner': ['keeper', kept],
    'record-partner': ['keeper', ['under-way', 'done']],
  };
  it.each(activityVerbNames)('%s from where and by whom it says', (verb) => {
    const [party, from] = expected[verb];
    for (const state of states) {
      for (const one of ['keeper', 'approver', 'participant'] as const)
        expect(mayMoveActivity(verb, state, [one]), `${state}, ${one}`).toBe(
          one === party && from.includes(state),
        );
      expect(mayMoveActivity(verb, state, []), state).toBe(false);
    }
  });

  it('leads on, and never back from what is over', () => {
    const to = Object.fromEntries(activityVerbNames.map((verb) => [verb, activityTransitionOf(verb).to]));
    expect(to).toMatchObject({
      submit: 'submitted',
      approve: 'published',
      return: 'returned',
      cancel: 'cancelled',
      begin: 'under-way',
      finish: 'done',
    });
    for (const verb of activityVerbNames) {
      const { from, to: next } = activityTransitionOf(verb);
      expect(from, verb).not.toContain('cancelled');
      if (from.includes('done')) expect(next, verb).toBeUndefined();
    }
  });

  it('asks what must be true', () => {
    const unmet = (verb: ActivityVerb, facts: Partial<ActivityFacts> = {}) =>
      unmetActivityGuard(verb, { ...good, ...facts });
    expect(unmet('sign-up')).toBeNull();
    expect(unmet('sign-up', { at: good.signUpUntil })).toBeNull();
    expect(unmet('sign-up', { at: '2026-11-28T10:00:00.001Z' })).toContain('截止');
    expect(unmet('sign-up', { at: '2026-11-19T23:59:59.999Z' })).toContain('还没有到报名');
    expect(unmet('begin')).toBeNull();
    expect(unmet('begin', { at: '2026-11-28T08:59:59.999Z' })).toContain('前两小时');
    expect(unmet('finish')).toContain('还没有到活动开始');
    expect(unmet('finish', { at: good.startsAt })).toBeNull();
    expect(unmet('approve', { at: good.startsAt })).toContain('已经过了');
  });

  it('has words for every step in the audit log', () => {
    for (const deed of ['created', 'signed-up', 'stepped-back', 'approved', 'hours-set', 'photo-hidden'])
      expect(actionWords(`activity.${deed}`)).toMatch(/^活动 · /);
  });
});

describe('hours in quarters', () => {
  it('are whole quarters up to the most, and grow with the time; what is announced is what can be credited', () => {
    const minutes = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const from = new Date('2026-11-28T01:00:00Z');
        const worth = (length: number) => quartersBetween(from, new Date(from.getTime() + length * 60_000));
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(Number.isInteger(worth(one))).toBe(true);
        expect(worth(one)).toBeGreaterThanOrEqual(0);
        expect(worth(one)).toBeLessThanOrEqual(mostQuarters);
        expect(worth(short)).toBeLessThanOrEqual(worth(long));
      }),
    );
  });

  it('are announced as they can be credited when the activity keeps its times', () => {
    const startsAt = '2026-11-28T01:00:00.000Z';
    const of = (minutes: number, creditQuarters = 4) => {
      const endsAt = new Date(new Date(startsAt).getTime() + minutes * 60_000).toISOString();
      const row = { creditQuarters, startsAt, endsAt, beganAt: null };
      return [plannedCredit(row), creditNow(row, new Date(endsAt)).quarters];
    };
    expect([of(7, 1), of(8), of(60), of(120)]).toEqual([
      [0, 0],
      [1, 1],
      [4, 4],
      [4, 4],
    ]);
  });

  it('are read as people type them, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostQuarters }), (quarters) => {
        expect(quartersFromHours(String(quarters / 4))).toBe(quarters);
      }),
    );
    expect(quartersFromHours('１．５')).toBe(6);
    for (const wrong of ['', '1.1', '-1', '12.25', '1e1', '半', '1.250'])
      expect(quartersFromHours(wrong), wrong).toBeNull();
  });
});
