import { describe, expect, it } from 'vitest';
import type { GuardFacts } from '@/domain/requests/dispatch/guards';
import {
  mayPerform,
  mayPerformOn,
  type Party,
  partyLabels,
  type RequestVerb,
  refusalOf,
  states,
  transitionOf,
  verbs,
} from '@/domain/requests/states';

const parties = Object.keys(partyLabels) as Party[];
const centre = ['operator', 'supervisor'];

/** Who may do what, written down a second time: a slip in the table shows here. */
const who: Record<RequestVerb, readonly string[]> = {
  file: ['requester', 'intake', ...centre, 'system'],
  accept: centre,
  decline: centre,
  dispatch: centre,
  return: ['handler'],
  start: ['handler'],
  extend: ['supervisor'],
  resume: ['supervisor', 'handler', 'system'],
  pause: ['supervisor'],
  reply: ['handler'],
  'receive-reply': ['system'],
  invite: [...centre, 'system'],
  evaluate: ['requester'],
  reopen: ['supervisor'],
  close: [...centre, 'system'],
  'record-return-visit': centre,
  'say-unsolved': ['requester'],
  'tell-by-phone': [...centre, 'handler'],
  'add-co-unit': [...centre, 'handler'],
  contribute: ['co-handler'],
  dispute: ['handler'],
  'decide-dispute': centre,
  arbitrate: ['supervisor'],
  split: centre,
  'split-off': centre,
  gather: ['system'],
  'undo-split': centre,
  withdraw: ['system'],
  merge: centre,
  absorb: centre,
  'follow-reply': ['system'],
  'undo-merge': centre,
  release: centre,
  'recall-dispatch': centre,
  reconsider: ['supervisor'],
  'report-progress': ['handler'],
  'apply-extension': ['handler'],
  'apply-pause': ['handler'],
  'decide-application': ['supervisor'],
  'hand-over': [...centre, 'handler'],
  'give-back': ['system'],
  'withdraw-consent': ['requester'],
  'issue-supervision': ['supervisor', 'system'],
  'answer-supervision': ['handler', 'operator'],
  'record-interview': ['supervisor'],
  'close-supervision': ['supervisor'],
  supplement: ['requester'],
  'answer-supplement': centre,
  cancel: ['requester'],
  urge: [...centre, 'intake'],
  'add-note': [...centre, 'handler', 'co-handler'],
  'correct-reply': ['handler', 'system'],
};

describe.each(verbs)('“%s”', (verb) => {
  it.each(parties)('by the %s', (party) => {
    const allowed = who[verb].includes(party);
    const { from } = transitionOf(verb);
    for (const state of states) {
      expect(mayPerform(verb, state, [party]), state).toBe(allowed && from.includes(state));
    }
  });
});

describe('guards', () => {
  it.each<[RequestVerb, GuardFacts, boolean]>([
    ['cancel', {}, true],
    ['cancel', { mergedCount: 1 }, false],
    ['dispatch', {}, true],
    ['dispatch', { needsArbitration: true }, false],
    ['dispatch', { designated: true }, false],
    ['decline', {}, true],
    ['decline', { partOf: 'whole' }, false],
    ['decline', { mergedCount: 1 }, false],
    ['recall-dispatch', {}, true],
    ['recall-dispatch', { designated: true }, false],
    ['recall-dispatch', { needsArbitration: true }, false],
    ['recall-dispatch', { disputedAt: '2026-11-23T01:00:00.000Z' }, false],
    ['return', {}, true],
    ['return', { designated: true }, false],
    ['return', { disputedAt: '2026-11-23T01:00:00.000Z' }, false],
    ['dispute', {}, true],
    ['dispute', { designated: true }, false],
    ['dispute', { disputedAt: '2026-11-23T01:00:00.000Z' }, false],
    ['decide-dispute', {}, false],
    ['decide-dispute', { disputedAt: '2026-11-23T01:00:00.000Z' }, true],
    ['decide-dispute', { disputedAt: '2026-11-23T01:00:00.000Z', needsArbitration: true }, false],
    ['arbitrate', {}, false],
    ['arbitrate', { returnCount: 1 }, true],
    ['arbitrate', { disputeCount: 1 }, true],
    ['arbitrate', { designated: true }, true],
    ['evaluate', { partOf: 'whole' }, false],
    ['invite', { partOf: 'whole' }, false],
    ['reopen', { partOf: 'whole' }, false],
    ['split', { partOf: 'whole' }, false],
    ['merge', { partOf: 'whole' }, false],
    ['merge', { mergedCount: 1 }, false],
    ['merge', { mergedCount: 0 }, true],
  ])('%s with %j: %s', (verb, facts, open) => {
    expect(refusalOf(verb, facts) === null).toBe(open);
    const { from, who: allowed } = transitionOf(verb);
    const [state] = from;
    if (!state) throw new Error(`${verb} begins nowhere`);
    expect(mayPerformOn(verb, { ...facts, state }, allowed)).toBe(open);
  });

  it('lets nobody but the supervisor go on with what waits for mediation', () => {
    const waiting = { state: 'paused', pausedAt: '2026-11-23T01:00:00.000Z', pausedUntil: null } as const;
    const forDays = { ...waiting, pausedUntil: '2026-11-25T15:59:59.999Z' };
    for (const [facts, party, open] of [
      [waiting, 'handler', false],
      [waiting, 'system', false],
      [waiting, 'supervisor', true],
      [forDays, 'handler', true],
      [forDays, 'system', true],
    ] as const)
      expect(mayPerformOn('resume', facts, [party]), party).toBe(open);
  });
});
