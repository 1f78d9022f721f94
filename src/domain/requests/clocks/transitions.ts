import type { Transition } from '../states';

/** Verbs that tell progress and ask for more time; none of them moves the request. */
export const clockVerbs = [
  'report-progress',
  'apply-extension',
  'apply-pause',
  'decide-application',
] as const;
type ClockVerb = (typeof clockVerbs)[number];

const underWay = ['in-progress', 'extension', 'reopened'] as const;
const extendable = ['in-progress', 'reopened'] as const;
const decidable = [...underWay, 'paused'] as const;

/** Rows of the state table. A row whose `to` is its `from` leaves the state as it is. */
export const clockTransitions: readonly Transition[] = [
  {
    verb: 'report-progress',
    label: '告知进展',
    from: underWay,
    to: underWay,
    who: ['handler'],
    step: '告知进展',
    publicStep: true,
  },
  {
    verb: 'apply-extension',
    label: '申请延期',
    from: extendable,
    to: extendable,
    who: ['handler'],
    step: '申请延期',
    internal: true,
  },
  {
    verb: 'apply-pause',
    label: '申请挂起',
    from: underWay,
    to: underWay,
    who: ['handler'],
    step: '申请挂起',
    internal: true,
  },
  {
    verb: 'decide-application',
    label: '审批申请',
    from: decidable,
    to: decidable,
    who: ['supervisor'],
    step: '审批申请',
    internal: true,
  },
];

/** What the audit log calls them. */
export const clockAuditNames: Record<ClockVerb, string> = {
  'report-progress': 'progress-reported',
  'apply-extension': 'extension-applied',
  'apply-pause': 'pause-applied',
  'decide-application': 'application-decided',
};
