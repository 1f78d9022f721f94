import { fail } from '@/shared/errors';
import { type DisputeState, disputeStateLabels, openDisputeStates } from './labels';
import { hearingTransitions } from './sessions/transitions';

/** What somebody is to a case: of the desk of its chain, the mediator who has it, one of the parties, or the clock. */
export type DisputeParty = 'desk' | 'mediator' | 'party' | 'system';

export interface DisputeTransition {
  label: string;
  from: readonly DisputeState[];
  /** Absent where the state stays. */
  to?: DisputeState;
  by: readonly DisputeParty[];
  /** What the parties read of it on their page; absent where it is none of their business. */
  told?: string;
}

const open = openDisputeStates;

/** The state table of a case: from where, by whom, to where. Sessions and what comes of them add their rows below. */
export const disputeTransitions = {
  accept: { label: '受理', from: ['registered'], to: 'accepted', by: ['desk'], told: '调解组织受理了' },
  decline: { label: '不予受理', from: ['registered'], to: 'declined', by: ['desk'], told: '没有受理' },
  transfer: {
    label: '移送别的调解组织',
    from: ['registered', 'accepted'],
    to: 'registered',
    by: ['desk'],
    told: '移送给别的调解组织',
  },
  'assess-risk': { label: '定风险等级', from: open, by: ['desk', 'mediator', 'system'] },
  'record-contact': { label: '记联系情况', from: open, by: ['desk', 'mediator'] },
  'add-party': { label: '添一位当事人', from: ['registered', 'accepted'], by: ['desk'] },
  'correct-party': { label: '改当事人信息', from: open, by: ['desk'] },
  'send-menus': {
    label: '发出调解菜单',
    from: ['accepted'],
    to: 'choosing',
    by: ['desk'],
    told: '请选人、选方法、选时间地点',
  },
  choose: { label: '当事人选择', from: ['choosing'], by: ['party', 'desk'], told: '一方选好了' },
  propose: { label: '调解组织建议', from: ['choosing'], by: ['desk', 'system'], told: '调解组织提出建议' },
  agree: {
    label: '双方选定',
    from: ['choosing'],
    to: 'agreed',
    by: ['party', 'desk'],
    told: '都选定了，按时到场',
  },
  'add-co-mediator': {
    label: '加一位一起调解的',
    from: ['agreed'],
    by: ['desk'],
    told: '加了一位调解员',
  },
  'choose-again': {
    label: '重新选',
    from: ['agreed', 'mediating'],
    to: 'choosing',
    by: ['desk', 'system'],
    told: '原来选定的办不成了，请重新选',
  },
  refuse: {
    label: '一方不愿调解',
    from: ['registered', 'accepted', 'choosing', 'agreed'],
    to: 'refused',
    by: ['party', 'desk'],
    told: '一方不愿调解，调解到此为止',
  },
  withdraw: { label: '当事人撤回', from: open, to: 'withdrawn', by: ['party', 'desk'], told: '当事人撤回了' },
  ...hearingTransitions,
} as const satisfies Record<string, DisputeTransition>;

export type DisputeVerb = keyof typeof disputeTransitions;

/** The state table as one reads it by name. */
export const disputeTransitionOf = (verb: DisputeVerb): DisputeTransition => disputeTransitions[verb];

/** Whether these parties may take this step in this state; for buttons. */
export const mayMoveDispute = (
  verb: DisputeVerb,
  state: DisputeState,
  parties: readonly DisputeParty[],
): boolean => {
  const { from, by } = disputeTransitionOf(verb);
  return from.includes(state) && by.some((one) => parties.includes(one));
};

/** What cannot be done, where 不能 and the name of the step are no sentence. */
const cannot: Partial<Record<DisputeVerb, string>> = {
  decline: '现在不能改成不予受理',
  choose: '现在不能选调解员和时间',
  propose: '调解组织现在不能提建议',
  agree: '现在不能定调解员和时间',
  'choose-again': '现在不能让双方重新选',
  'add-co-mediator': '现在不能再加调解员',
  refuse: '不用再说不愿意调解',
  withdraw: '现在不能撤回',
  'sign-agreement': '现在不能记协议书签好了',
  'settle-orally': '现在不能记口头协议',
  fail: '现在不能记成调解不成',
};

/** @throws DomainError not-found for whoever may know nothing of it, forbidden, invalid-state */
export function requireDisputeMove(
  verb: DisputeVerb,
  state: DisputeState,
  parties: readonly DisputeParty[],
): void {
  // A stranger does not learn that there is such a case.
  if (parties.length === 0) fail('not-found', { message: '没有找到这件调解。' });
  const { label, from, by } = disputeTransitionOf(verb);
  if (!by.some((one) => parties.includes(one))) fail('forbidden');
  if (!from.includes(state))
    fail('invalid-state', {
      message: `这件调解现在是“${disputeStateLabels[state]}”，${cannot[verb] ?? `不能${label}`}。请刷新后再看。`,
    });
}
