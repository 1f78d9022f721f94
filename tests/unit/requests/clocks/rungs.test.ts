import { describe, expect, it } from 'vitest';
import { dueRung, factsOf, type RuleFacts } from '@/domain/requests/supervision/due-rung';
import { nextRung, type Rung } from '@/domain/requests/supervision/rungs';

const day = (date: string) => new Date(`${date}T12:00:00+08:00`);
const issued = (rung: Rung, answerDueAt: string) => ({ rung, answerDueAt: day(answerDueAt).toISOString() });

describe('rungs of supervision', () => {
  it.each([
    [[], '2026-11-23', 'remind'],
    [[issued('remind', '2026-11-24')], '2026-11-24', null],
    [[issued('remind', '2026-11-24')], '2026-11-25', 'supervise'],
    [[issued('remind', '2026-11-20'), issued('supervise', '2026-11-24')], '2026-11-23', null],
    [[issued('interview', '2026-11-20')], '2026-11-23', null],
  ] as [ReturnType<typeof issued>[], string, Rung | null][])(
    'after %j comes, on %s, %s',
    (earlier, at, expected) => {
      expect(nextRung(earlier, day(at))).toBe(expected);
    },
  );
});

describe('the rules', () => {
  const settings = { overdue: { remind: 1, supervise: 3, list: 7, interview: 12 }, reopened: 2, urged: 3 };
  const facts: RuleFacts = {
    dueAt: '2026-11-20T15:59:59.999Z',
    reopenCount: 0,
    urgeCount: 0,
    supervisionRung: null,
    supervisionDueAt: null,
  };
  const due = (changes: Partial<RuleFacts>, at: string) => {
    const found = dueRung({ ...facts, ...changes }, settings, day(at));
    return found && [found.rung, found.trigger];
  };

  it.each([
    ['2026-11-20', {}, null],
    // The 21st and 22nd are a weekend.
    ['2026-11-22', {}, null],
    ['2026-11-23', {}, ['remind', 'overdue']],
    [
      '2026-11-25',
      { supervisionRung: 'remind', supervisionDueAt: day('2026-11-24').toISOString() },
      ['supervise', 'overdue'],
    ],
    ['2026-11-25', { supervisionRung: 'remind', supervisionDueAt: day('2026-11-26').toISOString() }, null],
    ['2026-11-24', { supervisionRung: 'remind', supervisionDueAt: day('2026-11-23').toISOString() }, null],
    [
      '2026-12-08',
      { supervisionRung: 'list', supervisionDueAt: day('2026-12-05').toISOString() },
      ['interview', 'overdue'],
    ],
    ['2026-12-30', { supervisionRung: 'interview', supervisionDueAt: day('2026-12-05').toISOString() }, null],
    ['2026-11-20', { reopenCount: 2 }, ['remind', 'reopened']],
    ['2026-11-20', { reopenCount: 1 }, null],
    ['2026-11-20', { urgeCount: 3 }, ['remind', 'urged']],
    ['2026-11-20', { urgeCount: 2 }, null],
    [
      '2026-11-20',
      { reopenCount: 2, supervisionRung: 'remind', supervisionDueAt: day('2026-11-19').toISOString() },
      null,
    ],
    ['2026-11-20', { dueAt: null }, null],
  ] as [string, Partial<RuleFacts>, string[] | null][])('on %s with %j issue %j', (at, changes, expected) => {
    expect(due(changes, at)).toEqual(expected);
  });

  it('look at the centre until it has dispatched, and at the unit from then on', () => {
    const row = {
      ...facts,
      reopenCount: 3,
      supervisionRung: 'list' as const,
      supervisionDueAt: '2026-11-21T00:00:00.000Z',
      centreRung: null,
      centreRungDueAt: null,
    };
    for (const state of ['submitted', 'accepted', 'returned'] as const)
      expect(factsOf({ ...row, state })).toEqual({ ...facts, reopenCount: 0 });
    expect(factsOf({ ...row, state: 'dispatched' })).toMatchObject({
      supervisionRung: 'list',
      reopenCount: 3,
    });
  });

  it('say why in words with the numbers of the settings', () => {
    expect(dueRung(facts, settings, day('2026-11-24'))?.reason).toContain('超过2个工作日');
  });
});
