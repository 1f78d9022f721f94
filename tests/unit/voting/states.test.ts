import { describe, expect, it } from 'vitest';
import { modeLabels, stateLabels, type VoteMode, type VoteState } from '@/domain/voting/labels';
import { dueStep, mayStep, requireStep, type StepName, voteSteps } from '@/domain/voting/states';

const states = Object.keys(stateLabels) as VoteState[];
const modes = Object.keys(modeLabels) as VoteMode[];

/** The life of a vote as people know it: what is not here must not happen. */
const allowed: Record<StepName, Partial<Record<VoteMode, VoteState[]>>> = {
  edit: { poll: ['draft'], 'owners-tally': ['draft'], 'official-record': ['draft'] },
  'draft-roll': { poll: ['draft'], 'owners-tally': ['draft'] },
  announce: { poll: ['draft'], 'owners-tally': ['draft'] },
  'correct-roll': { poll: ['draft', 'notice'], 'owners-tally': ['draft', 'notice'] },
  'dispute-roll': { poll: ['notice'], 'owners-tally': ['notice'] },
  open: { poll: ['notice'], 'owners-tally': ['notice'] },
  ballot: { poll: ['open'], 'owners-tally': ['open'] },
  close: { poll: ['open'], 'owners-tally': ['open'] },
  post: { poll: ['closed'], 'owners-tally': ['closed'] },
  record: { 'official-record': ['draft'] },
  object: { poll: ['posted'], 'owners-tally': ['posted'], 'official-record': ['posted'] },
  finish: { poll: ['posted'], 'owners-tally': ['posted'], 'official-record': ['posted'] },
  cancel: {
    poll: ['draft', 'notice', 'open'],
    'owners-tally': ['draft', 'notice', 'open'],
    'official-record': ['draft', 'notice', 'open'],
  },
};

describe('the table of votes', () => {
  it.each(Object.keys(voteSteps) as StepName[])('allows %s where it should and nowhere else', (name) => {
    for (const mode of modes)
      for (const state of states) {
        const may = allowed[name][mode]?.includes(state) ?? false;
        expect(mayStep(name, { state, mode }), `${mode} ${state}`).toBe(may);
        const asked = () => requireStep(name, { state, mode });
        if (may) expect(asked).not.toThrow();
        else expect(asked).toThrow(stateLabels[state]);
      }
  });

  it('the clock opens a notice at its time, ends an open vote at its time, and touches no other', () => {
    const [opensAt, closesAt] = ['2026-01-16T00:00:00.000Z', '2026-01-23T00:00:00.000Z'];
    const at = (moment: string, state: VoteState) => dueStep({ state, opensAt, closesAt }, new Date(moment));
    expect(at('2026-01-15T23:59:59.999Z', 'notice')).toBeNull();
    expect(at(opensAt, 'notice')).toBe('open');
    expect(at('2026-01-22T23:59:59.999Z', 'open')).toBeNull();
    expect(at(closesAt, 'open')).toBe('close');
    for (const state of ['draft', 'closed', 'posted', 'final', 'cancelled'] as const)
      expect(at('2027-01-01T00:00:00.000Z', state)).toBeNull();
  });
});
