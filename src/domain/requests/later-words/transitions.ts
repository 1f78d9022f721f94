import type { Guard } from '../dispatch/guards';
import { wholeGuard } from '../dispatch/guards';
import type { RequestState, Transition } from '../states';

/** What is said about a request after it was filed: by its requester, by the caller who urges, by staff among themselves. */
export const laterVerbs = [
  'supplement',
  'answer-supplement',
  'cancel',
  'urge',
  'add-note',
  'correct-reply',
] as const;
type LaterVerb = (typeof laterVerbs)[number];

/** Somebody still works on it, or will. */
const waiting = [
  'submitted',
  'accepted',
  'dispatched',
  'returned',
  'in-progress',
  'extension',
  'paused',
  'reopened',
  'split',
  'merged',
] as const satisfies RequestState[];
const answered = ['answered', 'evaluation'] as const;
const supplementable = [...waiting, 'declined'] as const;
const notable = [...waiting, ...answered, 'closed', 'declined', 'cancelled'] as const;

/** Others wait for its answer: it is no longer its requester's alone. */
const cancelGuard: Guard = (request, parties) =>
  wholeGuard(request, parties) ??
  ((request.mergedCount ?? 0) > 0 ? '已有其他居民的诉求并入这一件，要继续办理，不能撤回。' : null);

/** Of what is closed only a part can still be corrected: its whole is what the requester judges. */
const correctGuard: Guard = ({ state, partOf }) =>
  state === 'closed' && !partOf ? '已经办结，答复不能再更正。' : null;

/** Rows of the state table. A row whose `to` is its `from` leaves the state as it is. */
export const laterTransitions: readonly Transition[] = [
  {
    verb: 'supplement',
    label: '补充说明',
    from: supplementable,
    to: supplementable,
    who: ['requester'],
    step: '反映人补充说明',
    refusal: wholeGuard,
  },
  {
    verb: 'answer-supplement',
    label: '处理补充说明',
    from: ['declined'],
    to: ['declined', 'submitted'],
    who: ['operator', 'supervisor'],
    step: '服务中心看过补充说明',
  },
  {
    verb: 'cancel',
    label: '撤回',
    from: ['submitted', 'accepted'],
    to: ['cancelled'],
    who: ['requester'],
    step: '反映人撤回',
    refusal: cancelGuard,
  },
  {
    verb: 'urge',
    label: '来电催单',
    from: waiting,
    to: waiting,
    who: ['operator', 'supervisor', 'intake'],
    step: '反映人来电催办',
  },
  {
    verb: 'add-note',
    label: '内部备注',
    from: notable,
    to: notable,
    who: ['operator', 'supervisor', 'handler', 'co-handler'],
    step: '内部备注',
    internal: true,
  },
  {
    verb: 'correct-reply',
    label: '更正答复',
    from: [...answered, 'closed'],
    to: [...answered, 'closed'],
    who: ['handler', 'system'],
    step: '更正答复',
    refusal: correctGuard,
  },
];

/** What the audit log calls them. */
export const laterAuditNames: Record<LaterVerb, string> = {
  supplement: 'supplemented',
  'answer-supplement': 'supplement-answered',
  cancel: 'cancelled',
  urge: 'urged',
  'add-note': 'note-added',
  'correct-reply': 'reply-corrected',
};
