/** Words of matters; keys are what the database keeps. */

/** The five steps, in their order (五步工作法). */
export const stepLabels = {
  listening: '听民意',
  deliberating: '支部议',
  'carrying-out': '物业管',
  appraising: '群众评',
  enjoying: '居民享',
} as const;
export type MatterStep = keyof typeof stepLabels;
export const matterSteps = Object.keys(stepLabels) as readonly MatterStep[];

export const matterStateLabels = {
  open: '进行中',
  'waiting-vote': '等居民表决',
  rejected: '没有通过',
  completed: '已办成',
  cancelled: '已取消',
} as const;
export type MatterState = keyof typeof matterStateLabels;

/** What a matter comes from. */
export const sourceKindLabels = {
  request: '居民诉求',
  rating: '物业服务评价',
  visit: '入户走访',
  opinion: '居民当面提出',
  branch: '党支部提出',
} as const;
export type SourceKind = keyof typeof sourceKindLabels;

/** How an opinion or an answer came. */
export const voiceChannelLabels = {
  portal: '网上',
  paper: '纸质表',
  phone: '电话',
  visit: '上门',
} as const;
export type VoiceChannel = keyof typeof voiceChannelLabels;

/** Whether the words of an opinion are public. */
export const opinionReviewLabels = {
  none: '没有写话',
  waiting: '待审核',
  shown: '公开',
  hidden: '不公开',
} as const;
export type OpinionReview = keyof typeof opinionReviewLabels;

/** Who is given a task. */
export const taskAssigneeLabels = {
  company: '物业（管小区的一方）',
  unit: '有关单位',
  community: '社区自己办',
} as const;
export type TaskAssignee = keyof typeof taskAssigneeLabels;

export const taskStateLabels = {
  open: '办理中',
  reported: '已报完成，待社区确认',
  confirmed: '社区已确认',
  withdrawn: '已撤销',
} as const;
export type TaskState = keyof typeof taskStateLabels;

/** What households are asked for. */
export const askingPurposeLabels = { appraisal: '群众评', 'follow-up': '回头看' } as const;
export type AskingPurpose = keyof typeof askingPurposeLabels;

/** What a household says when it is asked. */
export const verdictLabels = { satisfied: '满意', partly: '部分满意', not: '不满意' } as const;
export type MatterVerdict = keyof typeof verdictLabels;

/** What the answers of an asking came to. */
export const askingOutcomeLabels = {
  passed: '达到标准',
  failed: '没有达到标准',
  'too-few': '回答的户数不够',
} as const;
export type AskingOutcome = keyof typeof askingOutcomeLabels;

/** Which households are asked whether it is good now. */
export const affectedLabels = {
  buildings: '涉及的楼栋的所有住户',
  compound: '整个小区（没有小区的，整个网格）的所有住户',
  chosen: '选定的住户',
} as const;
export type AffectedScope = keyof typeof affectedLabels;

/** Tag of the cached pages that show any of this domain. */
export const mattersTag = 'matters';
/** Tag of the page of one matter: what residents say there drops no other page. */
export const matterTag = (number: string): string => `matter:${number.toUpperCase()}`;
