import { states } from '../state-names';
import type { Transition } from '../states';

/** Beside the way of a request: it is prepared for mediation, which may send it back; and the requester takes back the consent to publish it. */
export const besideVerbs = ['hand-over', 'give-back', 'withdraw-consent'] as const;
type BesideVerb = (typeof besideVerbs)[number];

/** Somebody knows what it is about: whoever accepted it, or the unit that has begun. */
const known = [
  'accepted',
  'in-progress',
  'extension',
  'paused',
  'reopened',
  'answered',
  'evaluation',
] as const;
const filed = ['submitted', 'dispatched', 'returned', ...known, 'closed'] as const;

/** Rows of the state table. A row whose `to` is its `from` leaves the state as it is. */
export const besideTransitions: readonly Transition[] = [
  {
    verb: 'hand-over',
    label: '移交调解',
    from: known,
    to: known,
    who: ['operator', 'supervisor', 'handler'],
    step: '准备移交人民调解',
  },
  {
    // The desk answers when it gets to it, whatever has become of the request meanwhile.
    verb: 'give-back',
    label: '调解退回',
    from: states,
    to: states,
    who: ['system'],
    step: '调解组织退回，没有接收',
  },
  {
    verb: 'withdraw-consent',
    label: '收回公开同意',
    from: filed,
    to: filed,
    who: ['requester'],
    step: '反映人不再同意公开',
  },
];

/** What the audit log calls them. */
export const besideAuditNames: Record<BesideVerb, string> = {
  'hand-over': 'handed-over',
  'give-back': 'given-back',
  'withdraw-consent': 'publicity-withdrawn',
};
