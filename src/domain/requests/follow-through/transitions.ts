import { wholeGuard } from '../dispatch/guards';
import type { Transition } from '../states';

/** What follows an answer: calling back, the requester's later word, and telling by phone what no message reached. */
export const followThroughVerbs = ['record-return-visit', 'say-unsolved', 'tell-by-phone'] as const;
type FollowThroughVerb = (typeof followThroughVerbs)[number];

const judgeable = ['answered', 'evaluation'] as const;
/** Wherever a message to the requester may have failed. */
const told = [
  'submitted',
  'accepted',
  'declined',
  'dispatched',
  'returned',
  'in-progress',
  'extension',
  'paused',
  'reopened',
  'split',
  'merged',
  'answered',
  'evaluation',
  'closed',
] as const;

/** Rows of the state table. A row whose `to` is its `from` leaves the state as it is. */
export const followThroughTransitions: readonly Transition[] = [
  {
    verb: 'record-return-visit',
    label: '登记回访',
    from: judgeable,
    to: [...judgeable, 'closed', 'reopened'],
    who: ['operator', 'supervisor'],
    step: '电话回访',
    refusal: wholeGuard,
  },
  {
    verb: 'say-unsolved',
    label: '反映没有解决',
    from: ['closed'],
    to: ['reopened'],
    who: ['requester'],
    step: '反映人说没有解决，重新办理',
    publicStep: true,
    refusal: wholeGuard,
  },
  {
    verb: 'tell-by-phone',
    label: '已电话告知',
    from: told,
    to: told,
    who: ['operator', 'supervisor', 'handler'],
    step: '电话告知反映人',
    internal: true,
  },
];

/** What the audit log calls them. */
export const followThroughAuditNames: Record<FollowThroughVerb, string> = {
  'record-return-visit': 'return-visited',
  'say-unsolved': 'objected',
  'tell-by-phone': 'told-by-phone',
};
