/** What the things of star ratings are called in the audit log. */
export const starThings: Record<string, string> = {
  'star-rounds': '评星',
  'star-rule-sets': '评星规则',
  'star-manual-items': '加分扣分',
  'star-appeals': '评星异议',
  'star-paper-batches': '纸质评议表',
};

/** What their steps are called. Of an appraisal it names nobody. */
export const starWords: Record<string, string> = {
  'star-rule-set.created': '评星规则 · 新版本',
  'star-round.created': '评星 · 发起',
  'star-round.appraisal-opened': '评星 · 名单生成，评议开始',
  'star-round.appraised': '评星 · 民主评议',
  'star-round.appraisal-closed': '评星 · 评议截止',
  'star-round.computed': '评星 · 计算完成',
  'star-round.recomputing': '评星 · 重新计算',
  'star-round.announced': '评星 · 公示',
  'star-round.appealed': '评星 · 提异议',
  'star-round.appeal-taken': '评星 · 代录异议',
  'star-round.appeal-answered': '评星 · 答复异议',
  'star-round.appeals-ended': '评星 · 公示期满',
  'star-round.confirmed': '评星 · 确认',
  'star-round.returned': '评星 · 退回重算',
  'star-round.frozen': '评星 · 存档定星',
  'star-round.cancelled': '评星 · 作废',
  'star-papers.ticked': '纸质评议 · 登记谁交了表',
  'star-papers.entered': '纸质评议 · 录入一张',
  'star-papers.handed-over': '纸质评议 · 录完，等核对',
  'star-papers.confirmed': '纸质评议 · 核对，计入',
  'star-papers.returned': '纸质评议 · 退回重录',
  'star-evidence.entered': '加分扣分 · 登记',
  'star-evidence.confirmed': '加分扣分 · 核实',
  'star-evidence.refused': '加分扣分 · 不计',
  'star-evidence.withdrawn': '加分扣分 · 撤回',
  'star-consent.given': '公开星级 · 同意',
  'star-consent.withdrawn': '公开星级 · 撤回同意',
};
