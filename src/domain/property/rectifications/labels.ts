/** Words of rectifications; keys are what the database keeps. */

export const rectificationStateLabels = {
  open: '整改中',
  reported: '已报完成，待社区核对',
  asking: '正在问居民',
  checking: '待社区现场核实',
  closed: '已修好，办结',
  withdrawn: '已撤销',
} as const;
export type RectificationState = keyof typeof rectificationStateLabels;

/** What a rectification comes from. */
export const originLabels = { rating: '物业服务评价', request: '居民诉求', inspection: '社区巡查' } as const;
export type OriginKind = keyof typeof originLabels;

/** Who pays for the work. */
export const payerLabels = {
  company: '物业企业',
  'public-revenue': '小区公共收益',
  'repair-fund': '维修资金',
  other: '其他',
} as const;
export type Payer = keyof typeof payerLabels;

export const extensionLabels = { asked: '等社区答复', granted: '同意', refused: '没有同意' } as const;
export type Extension = keyof typeof extensionLabels;

/** What a household says when it is asked. */
export const verdictLabels = { fixed: '修好了', 'not-fixed': '没修好' } as const;
export type Verdict = keyof typeof verdictLabels;

/** How an answer came. */
export const answerChannelLabels = {
  portal: '网上',
  phone: '电话',
  counter: '到社区',
  visit: '上门',
} as const;
export type AnswerChannel = keyof typeof answerChannelLabels;

/** How it was found out that it is fixed. */
export const closedByLabels = { residents: '居民回答', inspection: '社区现场核实' } as const;
export type ClosedBy = keyof typeof closedByLabels;

/** What an inspection looks at; the dimensions of the ratings, so that both can be compared. */
export const inspectionSubjectLabels = {
  service: '客服',
  order: '秩序',
  cleaning: '保洁',
  greening: '绿化',
  repair: '维修',
  facilities: '公共设施',
  disclosure: '收费公示',
  other: '其他',
} as const;
export type InspectionSubject = keyof typeof inspectionSubjectLabels;
