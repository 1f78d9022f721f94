/** Words of star ratings (评星定级); keys are what the database keeps. */
export { type Grade, gradeLabels, gradeValues } from './rules/grades';
export { pointsFrom, pointsText, starsText } from './rules/points-text';
export {
  type ItemKind,
  itemKindLabels,
  itemUnitLabels,
  type PeriodKind,
  periodKindLabels,
} from './rules/rule-set';

export const roundStateLabels = {
  draft: '草稿，还没有公示',
  announced: '公示中，可以提异议',
  appeals: '公示结束，待支部会议确认',
  confirmed: '会议已确认，正在存档',
  frozen: '已定星',
  cancelled: '已作废',
} as const;
export type RoundState = keyof typeof roundStateLabels;

/** What a draft is at, by the moments that are behind it. */
export function roundStage({
  state,
  rosterAt,
  appraisalClosedAt,
  computedAt,
}: {
  state: RoundState;
  rosterAt?: string | null;
  appraisalClosedAt?: string | null;
  computedAt?: string | null;
}): string {
  if (state !== 'draft') return roundStateLabels[state];
  if (!rosterAt) return '期间进行中';
  if (!appraisalClosedAt) return '民主评议中';
  return computedAt ? '算完了，待公示' : '计算中';
}

export const evidenceStateLabels = {
  waiting: '等另一个人核实',
  confirmed: '已核实',
  refused: '不实，不计',
  withdrawn: '登记人已撤回',
  void: '评星作废，不计',
} as const;
export type EvidenceState = keyof typeof evidenceStateLabels;

export const appealStateLabels = {
  open: '待答复',
  upheld: '属实，已重算',
  rejected: '维持原结果',
  void: '评星作废，不再答复',
} as const;
export type AppealState = keyof typeof appealStateLabels;

/** How a member told the branch of an appeal that somebody there wrote down. */
export const appealWayLabels = { present: '本人到场说的', paper: '本人交的书面材料' } as const;
export type AppealWay = keyof typeof appealWayLabels;

/** A batch of paper sheets. */
export const paperStateLabels = {
  entering: '正在录',
  waiting: '录完了，等另一个人核对',
  confirmed: '已核对，计入',
  returned: '作废，没有计',
} as const;
export type PaperState = keyof typeof paperStateLabels;

/** What an item of an account is, in words. */
export const accountKindLabels = {
  base: '基础分',
  record: '服务记录',
  appraisal: '民主评议',
  manual: '加分',
  deduction: '扣分',
  carried: '上期更正',
  scaled: '民主评议不计，按比例折算',
} as const;

/** Tag of cached pages that show star ratings. */
export const starsTag = 'stars';
