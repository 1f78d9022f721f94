import type { Transition } from '../states';

/** Acts of supervision: records about a request, none of them moves it. */
export const supervisionVerbs = ['issue-supervision', 'answer-supervision', 'close-supervision'] as const;
type SupervisionVerb = (typeof supervisionVerbs)[number];

/** A unit has it, and the clock runs. */
export const supervisable = ['dispatched', 'in-progress', 'extension', 'reopened'] as const;
/** Wherever the request has gone since, the act is answered and closed. */
const afterwards = [...supervisable, 'paused', 'returned', 'answered', 'evaluation', 'closed'] as const;

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
    who: ['handler'],
    step: '回复督办',
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
  'close-supervision': 'supervision-closed',
};
