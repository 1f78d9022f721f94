/** Words of what follows an answer; keys are what the database keeps. */

/** Why somebody is not content; several may hold at once. */
export const evaluationReasons = [
  'not-solved',
  'too-slow',
  'attitude',
  'no-contact',
  'unclear-reply',
  'promise-broken',
  'other',
] as const;
export type EvaluationReason = (typeof evaluationReasons)[number];
export const evaluationReasonLabels: Record<EvaluationReason, string> = {
  'not-solved': '没解决',
  'too-slow': '时间太长',
  attitude: '态度不好',
  'no-contact': '没联系我',
  'unclear-reply': '答复看不懂',
  'promise-broken': '答应的没做到',
  other: '其他',
};

/** How the requester's word came, or that none came: `unanswered` is never counted as satisfied. */
export const evaluationSources = ['link', 'account', 'return-visit', 'unanswered'] as const;
export type EvaluationSource = (typeof evaluationSources)[number];
export const evaluationSourceLabels: Record<EvaluationSource, string> = {
  link: '反映人通过链接评价',
  account: '反映人登录后评价',
  'return-visit': '电话回访',
  unanswered: '未评价',
};

/** What came of a call back. */
export const visitOutcomes = ['reached', 'no-answer', 'wrong-number', 'refused'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];
export const visitOutcomeLabels: Record<VisitOutcome, string> = {
  reached: '接通，反映人作了评价',
  'no-answer': '没有接通',
  'wrong-number': '号码有误',
  refused: '接通，反映人不愿评价',
};
