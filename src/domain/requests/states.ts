import { clockTransitions, clockVerbs } from './clocks/transitions';
import { correctionTransitions, correctionVerbs } from './corrections/transitions';
import {
  declineGuard,
  dispatchGuard,
  type Guard,
  type GuardFacts,
  returnGuard,
  wholeGuard,
} from './dispatch/guards';
import { dispatchTransitions, dispatchVerbs } from './dispatch/transitions';
import { followThroughTransitions, followThroughVerbs } from './follow-through/transitions';
import { besideTransitions, besideVerbs } from './hand-over/transitions';
import { waitingGuard } from './hand-over/waiting';
import { laterTransitions, laterVerbs } from './later-words/transitions';
import type { Party, RequestState } from './state-names';
import { supervisionTransitions, supervisionVerbs } from './supervision/transitions';

export { type Party, partyLabels, type RequestState, stateLabels, states } from './state-names';

/**
 * The life of a request as one table: who may move it, from where, to where. Every button in the admin panel, every
 * page of the portal and every verb reads this table; nobody edits a state by hand. Pure: no database, no framework.
 * Source of the closed loop: 国办发〔2020〕53号 (受理 → 派单 → 办理 → 答复 → 督办 → 办结 → 回访 → 评价).
 */

export const verbs = [
  'file',
  'accept',
  'decline',
  'dispatch',
  'return',
  'start',
  'extend',
  'resume',
  'pause',
  ...clockVerbs,
  'reply',
  'receive-reply',
  'invite',
  'evaluate',
  'reopen',
  'close',
  ...followThroughVerbs,
  ...dispatchVerbs,
  ...correctionVerbs,
  ...besideVerbs,
  ...supervisionVerbs,
  ...laterVerbs,
] as const;
export type RequestVerb = (typeof verbs)[number];

/** One row of the table. `from: []` means the verb begins a request. */
export interface Transition {
  verb: RequestVerb;
  label: string;
  from: readonly RequestState[];
  /** More than one target: the verb's input decides (an evaluation closes or reopens). */
  to: readonly RequestState[];
  who: readonly Party[];
  /** What the requester reads on the timeline. */
  step: string;
  /** What must be true of the request besides its state: the sentence that refuses, or null. */
  refusal?: Guard;
  /** Our inner business: the requester's timeline leaves it out. */
  internal?: boolean;
  /** Anybody may read of it on the public page; what is not marked stays between the requester and us. */
  publicStep?: boolean;
}

const underWay = ['in-progress', 'extension', 'reopened'] as const;

export const transitions: readonly Transition[] = [
  {
    verb: 'file',
    label: '提交',
    from: [],
    to: ['submitted'],
    who: ['requester', 'intake', 'operator', 'supervisor', 'system'],
    step: '提交诉求',
    publicStep: true,
  },
  {
    verb: 'accept',
    label: '受理',
    from: ['submitted'],
    to: ['accepted'],
    who: ['operator', 'supervisor'],
    step: '受理',
    publicStep: true,
  },
  {
    verb: 'decline',
    label: '不予受理',
    from: ['submitted', 'accepted', 'returned'],
    to: ['declined'],
    who: ['operator', 'supervisor'],
    step: '不予受理',
    publicStep: true,
    refusal: declineGuard,
  },
  {
    verb: 'dispatch',
    label: '派单',
    from: ['accepted', 'returned', 'reopened'],
    to: ['dispatched'],
    who: ['operator', 'supervisor'],
    step: '派给承办单位',
    publicStep: true,
    refusal: dispatchGuard,
  },
  {
    verb: 'return',
    label: '退回',
    from: ['dispatched'],
    to: ['returned'],
    who: ['handler'],
    step: '承办单位退回，重新派单',
    refusal: returnGuard,
  },
  {
    verb: 'start',
    label: '开始办理',
    from: ['dispatched', 'reopened'],
    to: ['in-progress'],
    who: ['handler'],
    step: '开始办理',
    publicStep: true,
  },
  {
    verb: 'extend',
    label: '批准延期',
    from: ['in-progress', 'reopened'],
    to: ['extension'],
    who: ['supervisor'],
    step: '延长办理期限',
    publicStep: true,
  },
  {
    verb: 'pause',
    label: '挂起',
    from: underWay,
    to: ['paused'],
    who: ['supervisor'],
    step: '暂停计时',
    publicStep: true,
  },
  {
    verb: 'resume',
    label: '恢复办理',
    from: ['paused'],
    to: ['in-progress'],
    who: ['handler', 'supervisor', 'system'],
    step: '恢复办理',
    publicStep: true,
    refusal: waitingGuard,
  },
  ...clockTransitions,
  {
    verb: 'reply',
    label: '答复',
    from: [...underWay],
    to: ['answered'],
    who: ['handler'],
    step: '答复',
    publicStep: true,
  },
  {
    verb: 'receive-reply',
    label: '收到渠道答复',
    from: ['submitted', 'accepted', 'dispatched', 'returned', ...underWay, 'paused', 'answered'],
    to: ['answered'],
    who: ['system'],
    step: '来源渠道已答复',
    publicStep: true,
  },
  {
    verb: 'invite',
    label: '请反映人评价',
    from: ['answered'],
    to: ['evaluation'],
    who: ['operator', 'supervisor', 'system'],
    step: '请您评价',
    publicStep: true,
    refusal: wholeGuard,
  },
  {
    verb: 'evaluate',
    label: '评价',
    from: ['answered', 'evaluation'],
    to: ['closed', 'reopened'],
    who: ['requester'],
    step: '反映人评价',
    publicStep: true,
    refusal: wholeGuard,
  },
  {
    verb: 'reopen',
    label: '重办',
    from: ['answered', 'evaluation', 'closed'],
    to: ['reopened'],
    who: ['supervisor'],
    step: '重新办理',
    publicStep: true,
    refusal: wholeGuard,
  },
  {
    verb: 'close',
    label: '办结',
    from: ['answered', 'evaluation'],
    to: ['closed'],
    who: ['operator', 'supervisor', 'system'],
    step: '办结',
    publicStep: true,
  },
  ...followThroughTransitions,
  ...dispatchTransitions,
  ...correctionTransitions,
  ...besideTransitions,
  ...supervisionTransitions,
  ...laterTransitions,
];

/** The row of `verb`. */
export function transitionOf(verb: RequestVerb): Transition {
  const found = transitions.find((transition) => transition.verb === verb);
  if (!found) throw new Error(`no transition for verb ${verb}`);
  return found;
}

/** Whether the table allows `verb` in `state` for one of `parties`. */
export function mayPerform(verb: RequestVerb, state: RequestState, parties: readonly Party[]): boolean {
  const { from, who } = transitionOf(verb);
  return from.includes(state) && parties.some((party) => who.includes(party));
}

/** The sentence that refuses `verb` for this request although its state would allow it, or null. */
export function refusalOf(
  verb: RequestVerb,
  request: GuardFacts,
  parties: readonly Party[] = [],
): string | null {
  return transitionOf(verb).refusal?.(request, parties) ?? null;
}

/** Whether the table allows `verb` on this very request for one of `parties`: state and guard. */
export function mayPerformOn(
  verb: RequestVerb,
  request: GuardFacts & { state: RequestState },
  parties: readonly Party[],
): boolean {
  return mayPerform(verb, request.state, parties) && refusalOf(verb, request, parties) === null;
}

/** Whether a step of this name is our inner business, not for the requester's timeline. */
export function isInternalStep(verb: string): boolean {
  return transitions.some((transition) => transition.verb === verb && transition.internal === true);
}

/** Whether anybody may read of a step of this name, on the public page and as a follower. */
export function isPublicStep(verb: string): boolean {
  return transitions.some((transition) => transition.verb === verb && transition.publicStep === true);
}

/** Whether `verb` can move a request to another state, or only adds to it. */
export function movesRequest(verb: RequestVerb): boolean {
  const { from, to } = transitionOf(verb);
  return from.join() !== to.join();
}

/** What `parties` may do with a request in `state`, in the order of the table. */
export function availableVerbs(state: RequestState, parties: readonly Party[]): Transition[] {
  return transitions.filter(({ verb }) => mayPerform(verb, state, parties));
}

/** States in which somebody on our side still owes the requester something. */
export const openStates: readonly RequestState[] = [
  'submitted',
  'accepted',
  'dispatched',
  'in-progress',
  'extension',
  'paused',
  'reopened',
  'returned',
  'split',
  'merged',
];

/** Where each open matter of people counts once, together with an empty `partOf`: a duplicate is handled with the main one. */
export const countedOpenStates: readonly RequestState[] = openStates.filter((state) => state !== 'merged');

/** Whether the completion clock runs: not while paused, not after the answer, and of duplicates only the main one's. */
export function clockRuns(state: RequestState): boolean {
  return openStates.includes(state) && state !== 'paused' && state !== 'merged';
}
