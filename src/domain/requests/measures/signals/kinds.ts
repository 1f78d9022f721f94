/** Ways in which numbers are made to look better than the work is. */
export const signalKinds = [
  'burst',
  'same-answer',
  'staff-phone',
  'same-phone',
  'same-address',
  'last-minute',
  'visit-burst',
  'visit-best',
  'eased-limit',
] as const;
export type SignalKind = (typeof signalKinds)[number];
export const signalKindLabels: Record<SignalKind, string> = {
  burst: '短时间集中答复、办结',
  'same-answer': '答复一字不差',
  'staff-phone': '用工作人员的电话反映并评价',
  'same-phone': '同一电话集中评价',
  'same-address': '同一地址集中评价',
  'last-minute': '压着期限答复后被重办',
  'visit-burst': '短时间集中登记回访',
  'visit-best': '登记的回访全是最好评价',
  'eased-limit': '受理时放宽办理期限',
};

export const signalStates = ['open', 'dismissed', 'confirmed'] as const;
export type SignalState = (typeof signalStates)[number];
export const signalStateLabels: Record<SignalState, string> = {
  open: '待核实',
  dismissed: '属正常情况',
  confirmed: '情况属实',
};
