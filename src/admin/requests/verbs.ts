import { openMatterVerb } from '@/admin/matters/open-verbs';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  acceptRequest,
  closeRequest,
  declineGroundLabels,
  declineReferrals,
  declineRequest,
  extendRequest,
  optionsOf,
  pauseRequest,
  recallDispatch,
  reconsiderRequest,
  reopenRequest,
  returnRequest,
  startRequest,
  urgencyLabels,
  urgencyWord,
} from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { button, type RequestDocument, reason } from './button';
import { supervisionVerbs } from './clocks/supervision-verbs';
import { applicationVerbs, progressVerb } from './clocks/verbs';
import { dispatchInputs, dispatchWithHelp } from './dispatch/dispatch-inputs';
import { dispatchVerbs } from './dispatch/verbs';
import { replyVerb, returnVisitVerb, tellByPhoneVerb } from './follow-through/verbs';
import { handOverVerb } from './hand-over-verb';
import { laterVerbs } from './later-verbs';
import { publishVerb } from './publish-verb';
import { openRectificationVerb } from './rectification-verb';
import { resumeVerb } from './resume-verb';
import { categoryInput } from './suggested-inputs';

export type { RequestDocument } from './button';

/** What the requester was told on sending. */
function promiseOf({ dueAt, urgency }: RequestDocument): string {
  if (!dueAt) return '';
  return `已告诉反映人：${formatDateTime(dueAt)}前答复（${urgencyWord(urgency)}）。`;
}

const inputsOfAccept = async ({ req, doc }: VerbContext<RequestDocument>): Promise<VerbInput[]> => [
  {
    name: 'urgency',
    label: '紧急程度',
    kind: 'select',
    required: true,
    value: doc.urgency,
    options: optionsOf(urgencyLabels),
    hint: `决定办理期限，期限和依据会告诉反映人。${promiseOf(doc)}`,
  },
  await categoryInput(req, doc),
  {
    name: 'easedReason',
    label: '放宽期限的理由',
    kind: 'textarea',
    maxLength: 500,
    hint: `改了紧急程度或分类后，期限比告诉反映人的长时必须填写。反映人能看到，督办员会收到通知。${promiseOf(doc)}`,
  },
  { name: 'note', label: '给反映人的话', kind: 'textarea', maxLength: 500 },
];

/** Every button of a request, in the order of the state table. */
export const requestVerbs: VerbDefinition<RequestDocument>[] = [
  button('accept', acceptRequest, {
    tone: 'primary',
    explain: '受理后反映人会收到短信，知道什么时候以前会有答复。',
    inputs: inputsOfAccept,
  }),
  button('decline', declineRequest, {
    tone: 'danger',
    explain: '不予受理必须告诉反映人应当找谁。写的内容会原样发给反映人。',
    undo: '不该退的，督办员可以“重新受理”。',
    inputs: [
      {
        name: 'ground',
        label: '情形',
        kind: 'select',
        required: true,
        options: optionsOf(declineGroundLabels).map((option) => ({
          ...option,
          fills: { referral: declineReferrals[option.value] },
        })),
      },
      { name: 'referral', label: '应当找谁', kind: 'textarea', required: true, maxLength: 500 },
    ],
  }),
  button('dispatch', dispatchWithHelp, {
    tone: 'primary',
    explain: '首接负责：派给的单位牵头办到底，不是它的事也要写明理由退回。',
    undo: '派错了，在单位开始办理以前可以“收回派单”。',
    inputs: dispatchInputs,
  }),
  button('recall-dispatch', recallDispatch, {
    explain: '派错了单位，在它开始办理以前收回来重新派。不计退回，期限照算；单位和反映人都会收到通知。',
    inputs: [reason('收回理由', '反映人看不到，单位能看到。')],
  }),
  button('reconsider', reconsiderRequest, {
    tone: 'primary',
    explain: '不予受理错了，重新受理。期限从现在重新计算，反映人会收到通知。',
    inputs: [reason('重新受理的理由', '反映人能看到。')],
  }),
  button('start', startRequest, {
    tone: 'primary',
    explain: '先联系反映人，再开始办理。',
    inputs: [
      {
        name: 'note',
        label: '联系情况和打算',
        kind: 'textarea',
        required: true,
        maxLength: 500,
        hint: '反映人能看到。',
      },
    ],
  }),
  replyVerb,
  button('return', returnRequest, {
    explain: '退回服务中心重新派单。请写明为什么不是本单位的事、应当派给谁。',
    inputs: [reason('退回理由', '反映人看不到。')],
  }),
  ...dispatchVerbs,
  progressVerb,
  ...applicationVerbs,
  button('extend', extendRequest, {
    explain: '延期从原期限往后算，反映人会收到新的日期和理由。',
    inputs: [
      { name: 'days', label: '延长几个工作日', kind: 'number', required: true, min: 1 },
      reason('延期理由', '反映人能看到。'),
    ],
  }),
  button('pause', pauseRequest, {
    explain: '挂起后停止计时，恢复办理时接着算；到期自动恢复。',
    inputs: [
      {
        name: 'days',
        label: '挂起几个工作日',
        kind: 'number',
        min: 1,
        hint: '不填就是累计上限内剩下的全部。',
      },
      reason('挂起理由', '反映人能看到。'),
    ],
  }),
  resumeVerb,
  publishVerb,
  returnVisitVerb,
  button('close', closeRequest, {
    explain: '反映人没有评价的，评价期满后自动办结，计为“未评价”，不算满意。没有办法联系的可以先办结。',
    inputs: [{ name: 'note', label: '办结理由', kind: 'textarea', required: true, maxLength: 500 }],
  }),
  button('reopen', reopenRequest, {
    explain: '重新办理，期限从现在重新计算。',
    inputs: [reason('重办理由', '反映人能看到。')],
  }),
  tellByPhoneVerb,
  handOverVerb,
  openRectificationVerb,
  ...supervisionVerbs,
  openMatterVerb,
  ...laterVerbs,
];
