/** Words of associations; keys are what the database keeps. */
export const associationKindLabels = {
  elders: '五老协会',
  council: '红白理事会',
  volunteers: '志愿服务队',
  station: '新时代文明实践站',
  centre: '新时代文明实践所',
} as const;
export type AssociationKind = keyof typeof associationKindLabels;

/** What each of them is good for, for whoever hears of it the first time. */
export const associationKindHints: Record<AssociationKind, string> = {
  elders: '老党员、老干部、老教师、老军人、老模范，帮着讲政策、劝和、带孩子。',
  council: '办红事白事前先来登记，帮着简办、省钱。',
  volunteers: '谁家有难处，叫得到人。',
  station: '村里、社区里学习、活动的地方。',
  centre: '乡镇、街道学习、活动的地方。',
};

/** Where one of the five elders comes from. */
export const elderLabels = {
  member: '老党员',
  cadre: '老干部',
  teacher: '老教师',
  soldier: '老军人',
  model: '老模范',
} as const;
export type Elder = keyof typeof elderLabels;

export const associationStatusLabels = { active: '在办', closed: '已撤销' } as const;
export type AssociationStatus = keyof typeof associationStatusLabels;

export const associationRoleLabels = {
  leader: '会长（队长）',
  deputy: '副会长（副队长）',
  member: '成员',
} as const;
export type AssociationRole = keyof typeof associationRoleLabels;

/** Tasks a member may have besides: who spreads the word, and who appraises. */
export const associationDutyLabels = { publicist: '宣传员', appraiser: '评议员' } as const;
export type AssociationDuty = keyof typeof associationDutyLabels;

/** Tag of the cached pages that show associations. */
export const associationsTag = 'associations';
