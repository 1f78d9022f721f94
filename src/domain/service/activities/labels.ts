/** Words of activities; keys are what the database keeps. */
export const activityStateLabels = {
  draft: '筹划中',
  submitted: '待审批',
  returned: '退回修改',
  published: '已发布',
  'under-way': '正在进行',
  done: '已结束',
  cancelled: '已取消',
} as const;
export type ActivityState = keyof typeof activityStateLabels;

/** States that everybody sees. */
export const publicStates = [
  'published',
  'under-way',
  'done',
  'cancelled',
] as const satisfies readonly ActivityState[];

export const activityKindLabels = {
  volunteer: '志愿服务',
  cleanup: '环境整治',
  visit: '慰问走访',
  convenience: '便民服务',
  safety: '安全宣传',
  study: '学习教育',
  culture: '文体活动',
  'law-training': '法律培训',
  other: '其他',
} as const;
export type ActivityKind = keyof typeof activityKindLabels;

/** What a campaign asks of Party members. */
export const campaignKindLabels = { identity: '亮身份', vanguard: '当先锋', example: '作表率' } as const;
export type CampaignKind = keyof typeof campaignKindLabels;

/** As what somebody takes part. */
export const participantKindLabels = { member: '党员', resident: '居民', volunteer: '志愿者' } as const;
export type ParticipantKind = keyof typeof participantKindLabels;

/** Who may sign up, as the organiser chooses it. */
export const audienceLabels = {
  member: '本社区的党员',
  resident: '本社区核验过的居民',
  volunteer: '志愿者（有账号的都可以来帮忙）',
} as const satisfies Record<ParticipantKind, string>;

export const signUpStateLabels = { signed: '已报名', waiting: '候补', withdrawn: '不来了' } as const;
export type SignUpState = keyof typeof signUpStateLabels;

export const signUpDoorLabels = { web: '自己报名', counter: '工作人员登记' } as const;
export type SignUpDoor = keyof typeof signUpDoorLabels;

/** Whether somebody was there, and how it is known. */
export const presenceLabels = { none: '没签到', 'checked-in': '扫码签到', listed: '名单上勾到' } as const;
export type Presence = keyof typeof presenceLabels;
export const isThere = (presence: Presence): boolean => presence !== 'none';

/** What a service record says of taking part. Who ticked and why the hours differ stand on the list: the text becomes public. */
export const takingPartWords = (title: string, presence: Presence): string =>
  `参加活动“${title}”，${{ none: '事后补登', 'checked-in': '扫码签到', listed: '在名单上勾到' }[presence]}。`;

/** Where a partner of an activity is kept. */
export const partnerKindLabels = {
  units: '单位、商户、社会组织',
  'party-organizations': '党组织',
  'property-companies': '物业企业',
  'red-partners': '红色合伙人',
  associations: '协会、队伍',
} as const;
export type ActivityPartnerKind = keyof typeof partnerKindLabels;

/** Tag of the cached pages that show activities and campaigns. */
export const activitiesTag = 'activities';
