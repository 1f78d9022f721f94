import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availableVerbs,
  clockRuns,
  isPublicStep,
  mayPerform,
  movesRequest,
  openStates,
  type Party,
  type RequestState,
  stateLabels,
  states,
  transitionOf,
  transitions,
  verbs,
} from '@/domain/requests/states';

const parties: Party[] = ['requester', 'operator', 'supervisor', 'handler', 'co-handler', 'system'];

describe('the state table of requests', () => {
  it('has one row per verb and one Chinese word per state', () => {
    expect(transitions.map(({ verb }) => verb).sort()).toEqual([...verbs].sort());
    expect(new Set(Object.values(stateLabels)).size).toBe(states.length);
  });

  it('reaches every state from the beginning', () => {
    const reached = new Set<RequestState>(transitionOf('file').to);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of transitions.filter(({ verb }) => movesRequest(verb)))
        if (from.some((state) => reached.has(state))) for (const state of to) reached.add(state);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('leaves no state without a way out except a part taken back and a request withdrawn', () => {
    const moving = transitions.filter(({ verb }) => movesRequest(verb));
    const ends = states.filter((state) => !moving.some(({ from }) => from.includes(state)));
    expect(ends).toEqual(['withdrawn', 'cancelled']);
  });

  it('goes the usual way from filing to closing', () => {
    const way = [
      'submitted',
      'accepted',
      'dispatched',
      'in-progress',
      'answered',
      'evaluation',
      'closed',
    ] as const;
    const steps = ['accept', 'dispatch', 'start', 'reply', 'invite', 'evaluate'] as const;
    steps.forEach((verb, index) => {
      expect(transitionOf(verb).from).toContain(way[index]);
      expect(transitionOf(verb).to).toContain(way[index + 1]);
    });
  });

  it.each([
    ['handler', 'evaluate'],
    ['handler', 'close'],
    ['handler', 'dispatch'],
    ['handler', 'accept'],
    ['handler', 'extend'],
    ['operator', 'evaluate'],
    ['operator', 'reply'],
    ['supervisor', 'evaluate'],
    ['supervisor', 'reply'],
    ['requester', 'close'],
    ['requester', 'reply'],
    ['system', 'evaluate'],
  ] as const)('never lets the %s do “%s”', (party, verb) => {
    for (const state of states) expect(mayPerform(verb, state, [party])).toBe(false);
  });

  it('offers nothing to somebody who is nobody to the request', () => {
    for (const state of states) expect(availableVerbs(state, [])).toEqual([]);
  });

  it('never leads from a legal state to one the table does not name, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...parties), fc.nat(3)), {
          maxLength: 60,
        }),
        (tries) => {
          let state: RequestState = 'submitted';
          for (const [verb, party, choice] of tries) {
            if (!mayPerform(verb, state, [party])) continue;
            const { from, to } = transitionOf(verb);
            expect(from).toContain(state);
            state = to[choice % to.length] ?? state;
            expect(states).toContain(state);
          }
        },
      ),
    );
  });

  it('lets everybody read of the steps of the matter, not of how it was passed about or of the requester', () => {
    const open = transitions.filter(({ verb }) => isPublicStep(verb)).map(({ verb }) => verb);
    expect(open.sort()).toEqual(
      [
        ...[
          'file',
          'accept',
          'decline',
          'reconsider',
          'dispatch',
          'split',
          'start',
          'extend',
          'pause',
          'resume',
        ],
        ...['report-progress', 'reply', 'receive-reply', 'gather', 'follow-reply', 'invite', 'evaluate'],
        ...['say-unsolved', 'reopen', 'close'],
      ].sort(),
    );
    expect(transitions.filter(({ internal, publicStep }) => internal && publicStep)).toEqual([]);
  });

  it('stops the clock while paused and after the answer', () => {
    const standing = states.filter((state) => openStates.includes(state) && !clockRuns(state));
    expect([...standing].sort()).toEqual(['merged', 'paused']);
    for (const state of ['answered', 'evaluation', 'closed', 'declined'] as const)
      expect(clockRuns(state)).toBe(false);
  });
});
