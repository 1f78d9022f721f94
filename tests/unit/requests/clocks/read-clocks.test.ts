import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextContact } from '@/domain/requests/clocks/next-contact';
import { progressEffect } from '@/domain/requests/clocks/progress-clock';
import { type ClockRow, readClocks } from '@/domain/requests/clocks/read-clocks';
import { momentOfShare, nextStageAt, reachedStages, riskStages } from '@/domain/requests/clocks/risk-stage';

const shares = { notice: 50, warning: 80, overdue: 100 };
const moment = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const iso = (time: string) => moment(time).toISOString();

const row: ClockRow = {
  state: 'in-progress',
  submittedAt: iso('08:00'),
  firstContactAt: iso('09:00'),
  firstContactDueAt: iso('09:30'),
  firstContactReason: '1小时内联系',
  progressAt: iso('09:00'),
  progressDueAt: iso('11:00'),
  progressReason: '每2小时',
  dueAt: iso('18:00'),
  dueReason: '10小时内',
  repliedAt: null,
  clockStartedAt: iso('08:00'),
  pausedAt: null,
  pausedInRound: 0,
};
const stages = (changes: Partial<ClockRow>, at: string) =>
  readClocks({ ...row, ...changes }, moment(at), shares).map(({ stage }) => stage);

describe('the three clocks', () => {
  it.each([
    ['09:10', {}, ['met', 'calm', 'calm']],
    ['10:30', {}, ['met', 'notice', 'calm']],
    ['10:50', {}, ['met', 'warning', 'calm']],
    ['13:30', {}, ['met', 'overdue', 'notice']],
    ['16:30', {}, ['met', 'overdue', 'warning']],
    ['18:01', {}, ['met', 'overdue', 'overdue']],
    ['09:31', { firstContactAt: null }, ['overdue', 'calm', 'calm']],
    ['10:00', { firstContactAt: iso('09:31') }, ['met-late', 'notice', 'calm']],
    ['13:30', { state: 'paused', pausedAt: iso('10:00') }, ['met', 'stopped', 'stopped']],
    ['20:00', { state: 'answered', repliedAt: iso('17:59') }, ['met', 'none', 'met']],
    ['20:00', { state: 'answered', repliedAt: iso('18:30') }, ['met', 'none', 'met-late']],
    // An answer of the round before does not meet the clock of this one.
    ['13:30', { state: 'reopened', repliedAt: iso('07:00') }, ['met', 'overdue', 'notice']],
    // Less than half of the nine hours that count is over when one hour was paused.
    ['13:20', { pausedInRound: 3_600_000 }, ['met', 'overdue', 'calm']],
    ['10:00', { state: 'declined', dueAt: null, firstContactAt: null }, ['none', 'none', 'none']],
  ] as [string, Partial<ClockRow>, string[]][])('at %s with %j stand at %j', (at, changes, expected) => {
    expect(stages(changes, at)).toEqual(expected);
  });

  it('keeps the reasons of all three', () => {
    const reasons = readClocks(row, moment('09:10'), shares).map(({ reason }) => reason);
    expect(reasons).toEqual(['1小时内联系', '每2小时', '10小时内']);
  });

  it('reaches the stages in order, and names the next one as the moment it begins', () => {
    const time = fc.integer({ min: 1, max: 30 * 86_400_000 });
    fc.assert(
      fc.property(time, fc.nat(86_400_000), fc.nat(40 * 86_400_000), (length, paused, passed) => {
        const from = new Date(0);
        const stretch = { from, due: new Date(length + paused), pausedMs: paused };
        const at = new Date(passed);
        const reached = reachedStages(stretch, at, shares);
        expect(riskStages.slice(0, reached.length)).toEqual(reached);
        const next = nextStageAt(stretch, at, shares);
        expect(next === null).toBe(reached.length === riskStages.length);
        if (next) expect(reachedStages(stretch, next, shares).length).toBeGreaterThan(reached.length);
        expect(momentOfShare(stretch, 100)).toEqual(stretch.due);
      }),
    );
  });
});

describe('what the requester may count on', () => {
  it('is the first contact, then the next report, and nothing when the answer comes first', () => {
    const contact = { ...row, firstContactAt: null };
    expect(nextContact(contact)).toMatchObject({ first: true, dueAt: iso('09:30'), reason: '1小时内联系' });
    expect(nextContact(row)).toMatchObject({ first: false, dueAt: iso('11:00'), reason: '每2小时' });
    expect(nextContact({ ...row, dueAt: iso('10:00') })).toBeNull();
    expect(nextContact({ ...row, progressDueAt: null })).toBeNull();
  });

  it.each([
    ['start', 'in-progress', 'restart'],
    ['report-progress', 'extension', 'restart'],
    ['resume', 'in-progress', 'restart'],
    ['evaluate', 'reopened', 'restart'],
    ['evaluate', 'closed', 'stop'],
    ['pause', 'paused', 'stop'],
    ['reply', 'answered', 'stop'],
    ['apply-pause', 'in-progress', 'none'],
    ['issue-supervision', 'reopened', 'none'],
  ] as const)('%s into %s makes the clock of progress %s', (verb, to, effect) => {
    expect(progressEffect(verb, to)).toBe(effect);
  });
});
