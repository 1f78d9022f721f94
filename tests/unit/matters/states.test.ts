import { expect, it } from 'vitest';
import { type MatterFacts, matterSteps } from '@/domain/matters';
import {
  columnsOf,
  mayMove,
  positionLabels,
  positionOf,
  requireMove,
  unmetGuard,
} from '@/domain/matters/states';
import { type MatterParty, matterVerbs, type Position, transitionOf } from '@/domain/matters/transitions';

const positions = Object.keys(positionLabels) as Position[];
const parties: MatterParty[] = [
  'community',
  'branch',
  'operator',
  'assignee',
  'resident',
  'meeting',
  'vote',
  'system',
];
/** Where a matter can come from: an end keeps the step it was reached in. */
const factsAt = (position: Position, more: Partial<MatterFacts> = {}): MatterFacts => ({
  ...columnsOf(position, 'deliberating'),
  ...more,
});
const past = '2020-01-01T00:00:00Z';
/** Everything a guard can ask for, except what excludes another. */
const everything: Partial<MatterFacts> = {
  sourceCount: 1,
  cares: 3,
  heard: '大家都要',
  tasksOpen: 0,
  tasksConfirmed: 1,
  asked: 3,
  answered: 3,
  askUntil: past,
  followUpOn: past,
};

/** What the table says in one line: who may go where. A change of the table has to be said here too. */
const moves: Record<string, string> = {
  'listening → deliberating': 'to-deliberation',
  'deliberating → listening': 'listen-again',
  'deliberating → carrying-out': 'adopt',
  'deliberating → rejected': 'reject',
  'deliberating → waiting-vote': 'put-to-vote',
  'waiting-vote → carrying-out': 'vote-adopted',
  'waiting-vote → rejected': 'vote-refused',
  'waiting-vote → deliberating': 'take-from-vote',
  'carrying-out → deliberating': 'deliberate-again',
  'carrying-out → appraising': 'to-appraisal',
  'enjoying → completed': 'complete',
  'enjoying → carrying-out': 'carry-out-again',
  'listening → cancelled': 'cancel',
  'deliberating → cancelled': 'cancel',
  'waiting-vote → cancelled': 'cancel',
  'carrying-out → cancelled': 'cancel',
};

it('leads from each position to exactly these others, one step on at most', () => {
  const found: Record<string, string> = {};
  for (const verb of matterVerbs) {
    const { from, to } = transitionOf(verb);
    for (const position of from) if (to) found[`${position} → ${to}`] = verb;
  }
  expect(found).toEqual(moves);
  for (const way of Object.keys(moves)) {
    const [from, to] = way.split(' → ').map((one) => matterSteps.indexOf(one as never));
    if ((from ?? -1) >= 0 && (to ?? -1) >= 0) expect((to ?? 0) - (from ?? 0), way).toBeLessThanOrEqual(1);
  }
});

it.each(matterVerbs)(
  '%s is taken from its positions, by its parties, and nowhere and by nobody else',
  (verb) => {
    const { from, by, back, needs = [] } = transitionOf(verb);
    if (back) expect(needs, 'going back needs its reasons').toContain('reason');
    for (const position of positions) {
      for (const party of parties) {
        // Guards that exclude each other are met one way or the other.
        const facts = [
          factsAt(position, { ...everything, asking: 'one' }),
          factsAt(position, { ...everything, asking: null, outcome: 'too-few' }),
          factsAt(position, { ...everything, asking: null, benefitAt: past }),
          factsAt(position, { ...everything, asking: null, benefitAt: past, followedUpAt: past }),
        ];
        const answers = facts.map((one) => mayMove(verb, one, [party]));
        const allowed = from.includes(position) && by.includes(party);
        expect(answers.includes('yes'), `${verb} at ${position} by ${party}`).toBe(allowed);
        if (!allowed) {
          const code = by.includes(party) ? 'invalid-state' : 'forbidden';
          expect(() => requireMove(verb, facts[0] as MatterFacts, [party])).toThrow(
            expect.objectContaining({ code }),
          );
        }
      }
    }
  },
);

it('says which guard is not met in words that tell what to do', () => {
  const cases: [Parameters<typeof unmetGuard>[0], Partial<MatterFacts>, RegExp | null][] = [
    ['to-deliberation', {}, /还没有听到/],
    ['to-deliberation', { cares: 1 }, /小结/],
    ['to-deliberation', { cares: 1, heard: '  ' }, /小结/],
    ['to-deliberation', { sourceCount: 1, heard: '好' }, null],
    ['to-appraisal', { tasksConfirmed: 0 }, /还没有办完的任务/],
    ['to-appraisal', { tasksConfirmed: 2, tasksOpen: 1 }, /没有确认/],
    ['to-appraisal', { tasksConfirmed: 2, tasksOpen: 0 }, null],
    ['close-appraisal', { asking: null }, /没有在请/],
    [
      'close-appraisal',
      { asking: 'a', asked: 3, answered: 2, askUntil: '2999-01-01T00:00:00Z' },
      /还没有截止/,
    ],
    ['close-appraisal', { asking: 'a', asked: 3, answered: 3, askUntil: '2999-01-01T00:00:00Z' }, null],
    ['close-appraisal', { asking: 'a', asked: 3, answered: 0, askUntil: past }, null],
    ['complete', { benefitAt: past }, /回头看/],
    ['follow-up', { benefitAt: past, followUpOn: '2999-01-01T00:00:00Z' }, /还没到/],
  ];
  for (const [verb, facts, words] of cases) {
    const said = unmetGuard(verb, factsAt('listening', facts));
    if (words) expect(said, verb).toMatch(words);
    else expect(said, verb).toBeNull();
  }
});

it('reads a position out of step and state and back', () => {
  for (const position of positions) expect(positionOf(columnsOf(position, 'deliberating'))).toBe(position);
});
