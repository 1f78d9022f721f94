import type { RequestState, Transition } from '../states';
import type { Addressee } from './rungs';

/** Acts of supervision: records about a request, none of them moves it. */
export const supervisionVerbs = [
  'issue-supervision',
  'answer-supervision',
  'record-interview',
  'close-supervision',
] as const;
type SupervisionVerb = (typeof supervisionVerbs)[number];

/** A unit has it, and the clock runs. */
export const withUnit = ['dispatched', 'in-progress', 'extension', 'reopened'] as const;
/** The service centre itself has it, and the clock runs. */
export const withCentre = ['submitted', 'accepted', 'returned'] as const;
const supervisable = [...withCentre, ...withUnit] as const;
/** Whom an act about a request in this state goes to. */
export function addresseeOf(state: RequestState): Addressee {
  return withCentre.some((one) => one === state) ? 'centre' : 'unit';
}

/** Wherever the request has gone since, the act is answered and closed. */
const afterwards = [
  ...supervisable,
  'paused',
  'answered',
  'evaluation',
  'closed',
  'declined',
  'split',
  'merged',
] as const;

/** Rows of the state table. A row whose `to` is its `from` leaves the state as it is. */
export const supervisionTransitions: readonly Transition[] = [
  {
    verb: 'issue-supervision',
    label: '发起督办',
    from: supervisable,
    to: supervisable,
    who: ['supervisor', 'system'],
    step: '督办',
    internal: true,
  },
  {
    verb: 'answer-supervision',
    label: '回复督办',
    from: afterwards,
    to: afterwards,
    // An operator answers what is addressed to the centre, and nothing else: the verb looks at whom the act went to.
    who: ['handler', 'operator'],
    step: '回复督办',
    internal: true,
  },
  {
    verb: 'record-interview',
    label: '登记约谈记录',
    from: afterwards,
    to: afterwards,
    who: ['supervisor'],
    step: '约谈',
    internal: true,
  },
  {
    verb: 'close-supervision',
    label: '办结督办',
    from: afterwards,
    to: afterwards,
    who: ['supervisor'],
    step: '办结督办',
    internal: true,
  },
];

/** What the audit log calls them. */
export const supervisionAuditNames: Record<SupervisionVerb, string> = {
  'issue-supervision': 'supervision-issued',
  'answer-supervision': 'supervision-answered',
  'record-interview': 'interview-recorded',
  'close-supervision': 'supervision-closed',
};
