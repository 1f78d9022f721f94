/** The states of a request and who acts, with the words the screens show. */

export const states = [
  'submitted',
  'accepted',
  'dispatched',
  'in-progress',
  'extension',
  'paused',
  'answered',
  'evaluation',
  'closed',
  'reopened',
  'returned',
  'declined',
  'split',
  'merged',
  'withdrawn',
  'cancelled',
] as const;
export type RequestState = (typeof states)[number];

/** A unit has it, whether or not its clock runs. */
export const withUnit = [
  'dispatched',
  'in-progress',
  'extension',
  'paused',
  'reopened',
] as const satisfies RequestState[];

export const stateLabels: Record<RequestState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  dispatched: '已派单',
  'in-progress': '办理中',
  extension: '延期',
  paused: '挂起',
  answered: '已答复',
  evaluation: '待评价',
  closed: '已办结',
  reopened: '重办',
  returned: '退回',
  declined: '不予受理',
  split: '已拆分',
  merged: '已并案',
  withdrawn: '已收回',
  cancelled: '已撤回',
};

/**
 * Who acts: `handler` is a handler of the lead unit, `co-handler` one of a co-unit, `requester` holds the tracking link or
 * the account that filed, `intake` takes a request in for somebody (a community's staff) and does nothing else with it.
 */
export type Party = 'requester' | 'intake' | 'operator' | 'supervisor' | 'handler' | 'co-handler' | 'system';

export const partyLabels: Record<Party, string> = {
  requester: '反映人',
  intake: '代为提交',
  operator: '受理员',
  supervisor: '督办员',
  handler: '承办人员',
  'co-handler': '协办人员',
  system: '系统',
};
