import { expect, it } from 'vitest';
import { actionWords, thingWords } from '@/domain/accounts/audit/action-words';
import { confirmationSteps } from '@/domain/mediation/confirmation/record-confirmation';
import { disputeStateLabels } from '@/domain/mediation/labels';
import { hearingTransitions } from '@/domain/mediation/sessions/transitions';
import { mayMoveDispute } from '@/domain/mediation/states';

type Verb = keyof typeof hearingTransitions;
const verbs = Object.keys(hearingTransitions) as Verb[];

/** The table once more, as it is meant: the verb, from where, to where, by whom. */
const meant: [Verb, string, string, string][] = [
  ['plan-session', 'agreed mediating', '', 'desk mediator system'],
  ['reschedule-session', 'agreed mediating', '', 'desk mediator'],
  ['cancel-session', 'agreed mediating', '', 'desk mediator'],
  ['begin-session', 'agreed mediating', 'mediating', 'desk mediator'],
  ['record-attendance', 'choosing mediating settled failed', '', 'desk mediator'],
  ['write-notes', 'mediating settled failed', '', 'desk mediator'],
  ['end-session', 'mediating', '', 'desk mediator'],
  ['draft-agreement', 'mediating', '', 'desk mediator'],
  ['sign-agreement', 'mediating', 'settled', 'desk mediator'],
  ['settle-orally', 'mediating', 'settled', 'desk mediator'],
  ['fail', 'choosing mediating', 'failed', 'desk mediator'],
  ['record-confirmation', 'settled', '', 'desk mediator'],
  ['plan-follow-up', 'settled', '', 'desk mediator'],
  ['record-follow-up', 'settled', '', 'desk mediator'],
  [
    'add-document',
    'registered accepted choosing agreed mediating settled failed refused withdrawn declined',
    '',
    'desk mediator',
  ],
  ['remove-document', 'agreed mediating settled failed refused withdrawn declined', '', 'desk'],
  ['archive', 'settled failed refused withdrawn declined', 'closed', 'desk'],
];

it.each(meant)('%s: from %s to %s by %s', (verb, from, to, by) => {
  const row = { to: '', ...hearingTransitions[verb] };
  expect([row.from.join(' '), row.to, row.by.join(' ')]).toEqual([from, to, by]);
});

it('says every row once more, and leads only to states there are', () => {
  expect(meant.map(([verb]) => verb).toSorted()).toEqual(verbs.toSorted());
  for (const verb of verbs) {
    const row = { to: undefined, ...hearingTransitions[verb] };
    if (row.to) expect(disputeStateLabels).toHaveProperty(row.to);
  }
});

it('lets no party and nobody without a part in it do a step of a session', () => {
  for (const verb of verbs)
    for (const state of Object.keys(disputeStateLabels) as (keyof typeof disputeStateLabels)[]) {
      expect(mayMoveDispute(verb, state, ['party'])).toBe(false);
      expect(mayMoveDispute(verb, state, [])).toBe(false);
    }
});

it('has words in the audit log for each of them', () => {
  for (const verb of verbs)
    expect(actionWords(`dispute.${verb}`), verb).toMatch(/^矛盾纠纷 · [\u4e00-\u9fff]+$/);
  for (const thing of ['mediation-sessions', 'mediation-agreements', 'mediation-follow-ups', 'dispute-files'])
    expect(thingWords(thing)).toMatch(/[\u4e00-\u9fff]/);
});

it('lets the court answer only what it was asked', () => {
  for (const [from, steps] of Object.entries(confirmationSteps)) {
    expect(steps.includes('confirmed')).toBe(from === 'applied');
    expect(steps.includes('expired')).toBe(false);
  }
});
