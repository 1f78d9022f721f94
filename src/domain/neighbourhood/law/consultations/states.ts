import { fail } from '@/shared/errors';
import { type ConsultationState, consultationStateLabels } from '../labels';

/** What somebody is to a consultation: whoever asked, who answers in its present state, who keeps the law work there, or the clock. */
export type Side = 'asker' | 'helper' | 'adviser' | 'keeper' | 'clock';

interface Transition {
  label: string;
  from: readonly ConsultationState[];
  /** Absent where the state stays or the verb decides. */
  to?: ConsultationState;
  by: readonly Side[];
  /** Whether the asker's own page tells of it. */
  told?: true;
}

const open: readonly ConsultationState[] = ['waiting', 'passed'];

/** Every step of a consultation. In `waiting` it is the helper's, in `passed` the adviser's. */
export const consultationTransitions = {
  assign: { label: '指定法律明白人', from: open, to: 'waiting', by: ['keeper'], told: true },
  'assign-adviser': { label: '指定法律顾问', from: open, to: 'passed', by: ['keeper'], told: true },
  press: { label: '催办', from: open, by: ['keeper'], told: true },
  // Whoever had it answers no more: it goes to the next, or waits for the community.
  'hand-on': { label: '换人答复', from: open, by: ['clock'], told: true },
  answer: { label: '答复', from: open, to: 'answered', by: ['helper', 'adviser'], told: true },
  pass: { label: '转给法律顾问', from: ['waiting'], to: 'passed', by: ['helper'], told: true },
  'ask-back': { label: '追问', from: ['answered'], by: ['asker'], told: true },
  rate: { label: '评价', from: ['answered'], to: 'closed', by: ['asker'], told: true },
  close: { label: '到期自动办结', from: ['answered'], to: 'closed', by: ['clock'], told: true },
  withdraw: { label: '撤回', from: open, to: 'withdrawn', by: ['asker'], told: true },
  'to-mediation': {
    label: '转为调解',
    // Also when it was rated: that an answer was good does not settle what it was about.
    from: ['waiting', 'passed', 'answered', 'closed'],
    to: 'mediation',
    by: ['asker', 'helper', 'adviser'],
    told: true,
  },
  agree: { label: '同意匿名公开', from: ['answered', 'closed'], by: ['asker', 'helper', 'adviser'] },
  disagree: {
    label: '不同意公开',
    from: ['answered', 'closed', 'mediation'],
    by: ['asker', 'helper', 'adviser'],
  },
  reveal: { label: '查看咨询人电话', from: ['waiting', 'passed', 'answered'], by: ['helper', 'adviser'] },
} as const satisfies Record<string, Transition>;
export type ConsultationVerb = keyof typeof consultationTransitions;
export const consultationVerbNames = Object.keys(consultationTransitions) as ConsultationVerb[];

export const consultationTransitionOf = (verb: ConsultationVerb): Transition => consultationTransitions[verb];

/** Whether these sides may take the step in this state. */
export const consultationMayMove = (
  verb: ConsultationVerb,
  state: ConsultationState,
  sides: readonly Side[],
): boolean => {
  const { from, by } = consultationTransitionOf(verb);
  return from.includes(state) && by.some((side) => sides.includes(side));
};

/** @throws DomainError forbidden, invalid-state */
export function requireConsultationMove(
  verb: ConsultationVerb,
  state: ConsultationState,
  sides: readonly Side[],
): void {
  const { label, from, by } = consultationTransitionOf(verb);
  if (!by.some((side) => sides.includes(side))) fail('forbidden');
  if (!from.includes(state))
    fail('invalid-state', {
      message: `这件咨询现在是“${consultationStateLabels[state]}”，不能${label}。请刷新后再看。`,
    });
}
