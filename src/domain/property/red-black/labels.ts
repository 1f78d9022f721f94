/** Words of the red and black lists; keys are what the database keeps. */

export const listStateLabels = {
  draft: '起草中',
  disputing: '异议期',
  published: '已公布',
  cancelled: '已取消',
} as const;
export type ListState = keyof typeof listStateLabels;

export const listKindLabels = { red: '红榜', black: '黑榜' } as const;
export type ListKind = keyof typeof listKindLabels;

export const disputeDecisionLabels = {
  open: '待答复',
  kept: '维持',
  corrected: '更正',
  removed: '移出',
} as const;
export type DisputeDecision = keyof typeof disputeDecisionLabels;
