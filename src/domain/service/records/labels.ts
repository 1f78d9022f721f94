/** Words of service records; keys are what the database keeps. */

/** What kind of service it was. */
export const serviceKindLabels = {
  care: '帮扶邻居',
  environment: '打扫环境',
  safety: '安全巡查',
  emergency: '应急值守',
  policy: '政策宣传',
  visit: '入户走访',
  mediation: '调解矛盾',
  skill: '一技之长',
  activity: '参加活动',
  task: '承办任务',
  other: '其他',
} as const;
export type ServiceKind = keyof typeof serviceKindLabels;

/** For instance, under each of the large buttons. */
export const serviceKindHints: Partial<Record<ServiceKind, string>> = {
  care: '看望老人、送东西、接送',
  environment: '清扫、清小广告、清楼道',
  safety: '看消防、电动车、高空物品',
  emergency: '扫雪、防汛、值守',
  policy: '讲政策、教手机、发通知',
  visit: '敲门了解情况',
  mediation: '劝和邻里、家庭',
  skill: '理发、维修、义诊、辅导',
  activity: '没有签到的活动',
};

/** What a member may log by hand: tasks come by themselves. */
export const loggedKinds = (Object.keys(serviceKindLabels) as ServiceKind[]).filter(
  (kind) => kind !== 'task',
);

/** Where a record comes from. */
export const recordSourceLabels = {
  log: '本人登记',
  activity: '活动签到',
  task: '议题任务',
  rectification: '物业整改',
  visit: '入户走访',
  mediation: '矛盾调解',
  civility: '移风易俗',
  consultation: '法律咨询',
} as const;
export type RecordSource = keyof typeof recordSourceLabels;

export const recordStateLabels = {
  submitted: '待审核',
  verified: '已通过',
  returned: '已退回',
  withdrawn: '已撤回',
} as const;
export type RecordState = keyof typeof recordStateLabels;

/** Why two people do not decide about each other's records. */
export const relationLabels = {
  spouse: '配偶',
  parent: '父母、子女',
  sibling: '兄弟姐妹',
  other: '其他亲属或利害关系',
} as const;
export type Relation = keyof typeof relationLabels;

export const declarationStateLabels = { standing: '有效', ended: '已解除' } as const;
export type DeclarationState = keyof typeof declarationStateLabels;

/** Whether the words of thanks are public. */
export const thanksReviewLabels = {
  none: '没有写话',
  waiting: '待审核',
  shown: '公开',
  hidden: '不公开',
  withdrawn: '本人收回',
} as const;
export type ThanksReview = keyof typeof thanksReviewLabels;

/** Tag of the cached pages that show records, thanks or the honour board. */
export const serviceRecordsTag = 'service-records';

/** 1.5小时; whole quarters of an hour. */
export function hoursInWords(quarters: number): string {
  return quarters > 0 ? `${quarters / 4}小时` : '没有填时长';
}
