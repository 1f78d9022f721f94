/** What a request can be handed over to. Mediation itself is a domain of its own; the hand-over is prepared here. */
export const handOverKinds = ['mediation'] as const;
export type HandOverKind = (typeof handOverKinds)[number];
export const handOverKindLabels: Record<HandOverKind, string> = { mediation: '人民调解' };

export const handOverStates = ['prepared', 'accepted', 'returned', 'ended'] as const;
export type HandOverState = (typeof handOverStates)[number];
export const handOverStateLabels: Record<HandOverState, string> = {
  prepared: '已准备，待调解受理',
  accepted: '调解组织已接收',
  returned: '调解组织退回',
  ended: '调解已结束',
};

/** What is carried along, so that nothing is typed again; the requester's name and phone only with their consent. */
export const carriedFields = ['matter', 'place', 'category', 'photos', 'handling', 'requester'] as const;
export type CarriedField = (typeof carriedFields)[number];

export const carriedFieldLabels: Record<CarriedField, string> = {
  matter: '标题和反映内容',
  place: '地点',
  category: '分类',
  photos: '照片',
  handling: '办理经过和答复',
  requester: '反映人姓名和电话',
};
