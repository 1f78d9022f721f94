/** Words of family events and civility appraisals; keys are what the database keeps. */
export const familyKindLabels = {
  wedding: '婚事',
  funeral: '丧事',
  birth: '满月、周岁',
  school: '升学',
  house: '乔迁',
  birthday: '寿宴',
  other: '其他',
} as const;
export type FamilyKind = keyof typeof familyKindLabels;

export const familyStateLabels = {
  registered: '已登记',
  advised: '已上门商量',
  unconfirmed: '已报结果，待另一人核对',
  reported: '已报结果',
  cancelled: '不办了',
} as const;
export type FamilyState = keyof typeof familyStateLabels;

/** What a standard limits, in the order of the form. */
export const scaleLabels = {
  tables: '几桌',
  costPerTable: '每桌多少元',
  vehicles: '几辆车',
  gifts: '烟酒礼品等一共多少元',
  days: '办几天',
} as const;
export type ScaleItem = keyof typeof scaleLabels;

export const civilityStateLabels = {
  planned: '筹备中',
  voting: '正在评议',
  counted: '已计票',
  submitted: '待审核公布',
  published: '已公布',
  cancelled: '已取消',
} as const;
export type CivilityState = keyof typeof civilityStateLabels;

/** Praise is public by name with consent; a criticism is advice in private and never public. */
export const civilityItemLabels = { praise: '好人好事（红榜）', advice: '当面劝导（不公开）' } as const;
export type CivilityItemKind = keyof typeof civilityItemLabels;

export const civilityChoiceLabels = { yes: '同意', no: '不同意', abstain: '弃权' } as const;
export type CivilityChoice = keyof typeof civilityChoiceLabels;

/** Tag of the cached pages that show standards, counts of family events and results of appraisals. */
export const civilityTag = 'civility';
