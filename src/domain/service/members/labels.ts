/** Words of moves and exemptions; keys are what the database keeps. */

export const memberMoveKindLabels = {
  joined: '入册',
  moved: '转接',
  left: '转出',
  returned: '转回',
} as const;
export type MemberMoveKind = keyof typeof memberMoveKindLabels;

export const memberMoveStateLabels = {
  waiting: '等对方接收',
  done: '已办结',
  refused: '对方没有接收',
  withdrawn: '已撤回',
} as const;
export type MemberMoveState = keyof typeof memberMoveStateLabels;

export const exemptionStateLabels = { standing: '有效', ended: '已结束' } as const;
export type ExemptionState = keyof typeof exemptionStateLabels;
