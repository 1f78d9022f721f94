/** Words of this domain as the screens show them; keys are what the database keeps. */

/** Urgency decides the limits. Danger to life or property comes first, then what a home cannot do without. */
export const urgencies = ['emergency', 'urgent', 'normal', 'complex'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencyLabels: Record<Urgency, string> = {
  emergency: '危急（危及安全）',
  urgent: '紧急（水电气热等）',
  normal: '一般',
  complex: '复杂',
};

/** 危急: the word alone, without what it stands for. */
export function urgencyWord(urgency: Urgency): string {
  return urgencyLabels[urgency].replace(/（.*/, '');
}

/** How a limit of a category counts; `usual`: from then on the limit of the urgency holds again. */
export const categoryLimitKindLabels = {
  working: '工作日',
  calendar: '自然日',
  hour: '小时',
  usual: '不再另定，按紧急程度',
} as const;
export type CategoryLimitKind = keyof typeof categoryLimitKindLabels;

/** The five grades of 政务服务好差评, best first. */
export const grades = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type Grade = (typeof grades)[number];
export const gradeLabels: Record<Grade, string> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

/** What the requester says about the result; `unanswered` is never counted as satisfied. */
export const outcomes = ['solved', 'partly', 'unsolved'] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeLabels: Record<Outcome, string> = {
  solved: '解决了',
  partly: '部分解决',
  unsolved: '没有解决',
};

/** Whether the matter may be read by everyone: the asker agrees, then an operator reviews. */
export const visibilities = ['private', 'pending', 'public', 'withheld'] as const;
export type Visibility = (typeof visibilities)[number];
export const visibilityLabels: Record<Visibility, string> = {
  private: '不公开',
  pending: '同意公开，待审核',
  public: '已公开',
  withheld: '审核后不公开',
};

/** The six "handle differently" outcomes at intake (北京市接诉即办工作条例). */
export const declineGrounds = [
  'emergency-line',
  'legal-procedure',
  'same-matter',
  'secret',
  'outside-remit',
  'unlawful',
] as const;
export type DeclineGround = (typeof declineGrounds)[number];
export const declineGroundLabels: Record<DeclineGround, string> = {
  'emergency-line': '应由紧急电话处理',
  'legal-procedure': '应走诉讼、仲裁、信访等法定途径',
  'same-matter': '同一事项已在办理，没有新情况',
  secret: '涉及国家秘密、商业秘密或他人隐私',
  'outside-remit': '不属于政府职责，应由市场或社会解决',
  unlawful: '内容违法或违背公序良俗',
};

/** Where to go instead, offered as a first draft; the operator makes it exact. */
export const declineReferrals: Record<DeclineGround, string> = {
  'emergency-line': '请立即拨打：报警110，火警119，急救120，交通事故122。',
  'legal-procedure':
    '请向人民法院、劳动人事争议仲裁机构或信访部门提出；不清楚怎么办可拨打12348免费咨询律师。',
  'same-matter': '请在原来的办件里查看进度，有新情况请打开“办件进度”补充说明。',
  secret: '请当面或通过机要渠道向主管部门反映，不要在网上填写。',
  'outside-remit': '请先与对方协商；消费问题可拨打12315，物业问题可找社区或人民调解委员会调解。',
  unlawful: '请去掉违法或不当的内容后重新提交。',
};

/** How a unit refuses what it was sent. */
export const bounceKindLabels = { return: '退回', dispute: '派单异议' } as const;
export type BounceKind = keyof typeof bounceKindLabels;

/** What a channel is, so that measures and screens can group them. */
export const channelKinds = ['online', 'counter', 'hotline', 'letter', 'visit', 'doorstep'] as const;
export type ChannelKind = (typeof channelKinds)[number];
export const channelKindLabels: Record<ChannelKind, string> = {
  online: '网络',
  counter: '窗口',
  hotline: '电话',
  letter: '来信',
  visit: '来访',
  doorstep: '走访',
};

/** How a question of a category is answered. */
export const questionKinds = ['text', 'choice', 'yes-no'] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const questionKindLabels: Record<QuestionKind, string> = {
  text: '写几个字',
  choice: '从选项里选一个',
  'yes-no': '是或不是',
};

/** Key → option list of a Payload select field. */
export function optionsOf<Key extends string>(labels: Record<Key, string>): { value: Key; label: string }[] {
  return (Object.entries(labels) as [Key, string][]).map(([value, label]) => ({ value, label }));
}
