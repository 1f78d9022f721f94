import { type RollUnit, ruleSets } from './rules/rule-sets';

export { type Body, bodyLabels } from './rules/rule-sets';
export { areaSourceLabels, channelLabels, choiceLabels } from './rules/types';

/** Words of the votes (表决); keys are what the database keeps. */

export const modeLabels = {
  poll: '意向征询',
  'owners-tally': '业主表决辅助计票',
  'official-record': '官方系统结果登记',
} as const;
export type VoteMode = keyof typeof modeLabels;

/** What a vote on this system is good for, and what it does not replace: stands on every page, print and file of it. */
export const modeSentences: Record<VoteMode, string> = {
  poll: '本次表决在本系统上只作意向征询，用来了解大家的想法，不能代替业主大会或者居民会议的正式表决。',
  'owners-tally':
    '本次表决在本系统上只作辅助计票，不能代替依法召开的会议和书面表决票；当地规定用官方表决系统的，以官方系统的结果为准。',
  'official-record':
    '本次表决在本系统上只作结果登记，不能代替官方系统：票是在官方系统投的，数字抄自所附的文件，以官方系统为准。',
};

/** Who comes to a residents' meeting. */
export const basisLabels = {
  adult: '十八周岁以上的居民，一人一票',
  household: '每户派一名代表，一户一票',
  'group-representative': '居民小组推选的代表，一人一票',
} as const satisfies Partial<Record<RollUnit, string>>;
export type Basis = keyof typeof basisLabels;

export const stateLabels = {
  draft: '起草中',
  notice: '公告期',
  open: '表决中',
  closed: '已截止，待公布',
  posted: '已公布，异议期',
  final: '已定案',
  cancelled: '已取消',
} as const;
export type VoteState = keyof typeof stateLabels;

/** The kinds of matters of all rule sets, as a field takes them. */
export const itemKindLabels: Record<string, string> = Object.fromEntries(
  ruleSets.flatMap(({ kinds }) => kinds.map(({ kind, label }) => [kind, label])),
);

export const majorityLabels = { ordinary: '过半数', special: '四分之三以上' } as const;

export const disputeKindLabels = {
  area: '面积不对',
  head: '按几个人计不对（一人几套、共有）',
  voter: '由谁投不对',
  missing: '名册上没有我这一户',
} as const;
export type DisputeKind = keyof typeof disputeKindLabels;

export const disputeStateLabels = { open: '待答复', upheld: '属实，已更正', rejected: '不属实' } as const;
export type DisputeState = keyof typeof disputeStateLabels;

export const objectionStateLabels = { open: '待答复', answered: '已答复' } as const;
export type ObjectionState = keyof typeof objectionStateLabels;

export const paperStateLabels = {
  waiting: '等另一个人录',
  differs: '两遍不一样',
  agreed: '一样，已计入',
  void: '这一户另有一票，作废',
} as const;
export type PaperState = keyof typeof paperStateLabels;

export const fileKindLabels = {
  paper: '纸质票',
  proxy: '委托书',
  official: '官方结果',
} as const;
export type FileKind = keyof typeof fileKindLabels;

/** Tag of the cached pages that show votes. */
export const votingTag = 'votes';

/** The most items a vote may have, and photos of one paper. */
export const mostItems = 12;
export const mostPhotos = 4;
