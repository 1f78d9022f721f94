import { describe, expect, it } from 'vitest';
import { type DisputeState, disputeStateLabels, openDisputeStates } from '@/domain/mediation/labels';
import {
  type DisputeParty,
  type DisputeVerb,
  disputeTransitionOf,
  mayMoveDispute,
  requireDisputeMove,
} from '@/domain/mediation/states';

const open = [...openDisputeStates];

/** The table said once more: from where, by whom, to where. */
const table: [DisputeVerb, DisputeState[], DisputeParty[], DisputeState | null][] = [
  ['accept', ['registered'], ['desk'], 'accepted'],
  ['decline', ['registered'], ['desk'], 'declined'],
  ['transfer', ['registered', 'accepted'], ['desk'], 'registered'],
  ['assess-risk', open, ['desk', 'mediator', 'system'], null],
  ['record-contact', open, ['desk', 'mediator'], null],
  ['add-party', ['registered', 'accepted'], ['desk'], null],
  ['correct-party', open, ['desk'], null],
  ['send-menus', ['accepted'], ['desk'], 'choosing'],
  ['choose', ['choosing'], ['party', 'desk'], null],
  ['propose', ['choosing'], ['desk', 'system'], null],
  ['agree', ['choosing'], ['party', 'desk'], 'agreed'],
  ['add-co-mediator', ['agreed'], ['desk'], null],
  ['choose-again', ['agreed', 'mediating'], ['desk', 'system'], 'choosing'],
  ['refuse', ['registered', 'accepted', 'choosing', 'agreed'], ['party', 'desk'], 'refused'],
  ['withdraw', open, ['party', 'desk'], 'withdrawn'],
];
const states = Object.keys(disputeStateLabels) as DisputeState[];
const parties: DisputeParty[] = ['desk', 'mediator', 'party', 'system'];

describe('the state table of a case', () => {
  it.each(table)('%s', (verb, from, by, to) => {
    expect(disputeTransitionOf(verb).to ?? null).toBe(to);
    for (const state of states)
      for (const party of parties)
        expect(mayMoveDispute(verb, state, [party]), `${state} by ${party}`).toBe(
          from.includes(state) && by.includes(party),
        );
  });

  it('a stranger does not learn that there is a case; the wrong party and the wrong state are told apart', () => {
    expect(() => requireDisputeMove('accept', 'registered', [])).toThrow('没有找到这件调解');
    expect(() => requireDisputeMove('accept', 'registered', ['party'])).toThrow('您没有权限');
    expect(() => requireDisputeMove('accept', 'closed', ['desk'])).toThrow('不能受理');
  });
});
