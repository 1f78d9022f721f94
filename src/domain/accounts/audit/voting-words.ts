/** What the things of a vote are called in the audit log. */
export const votingThings: Record<string, string> = {
  votes: '表决',
  'vote-roll': '表决名册',
  'vote-roll-disputes': '名册异议',
  'vote-objections': '结果异议',
};

/** What the steps of a vote are called in the audit log. Of a secret vote a ballot names nobody. */
export const votingWords: Record<string, string> = {
  'vote.created': '表决 · 起草',
  'vote.edited': '表决 · 修改草稿',
  'vote.roll-drafted': '表决 · 生成名册',
  'vote.roll-corrected': '表决名册 · 更正',
  'vote.roll-line-added': '表决名册 · 补一户',
  'vote.roll-line-removed': '表决名册 · 移出一户',
  'vote.roll-imported': '表决名册 · 导入',
  'vote-roll.disputed': '表决名册 · 提异议',
  'vote-roll.dispute-decided': '表决名册 · 答复异议',
  'vote.announced': '表决 · 公告',
  'vote.opened': '表决 · 封存名册，开始',
  'vote.ballot-cast': '表决 · 投票',
  'vote.ballot-changed': '表决 · 改票',
  'vote.closed': '表决 · 截止，计票',
  'vote.posted': '表决 · 公布结果',
  'vote.objected': '表决 · 对结果提异议',
  'vote.objection-answered': '表决 · 答复结果异议',
  'vote.finished': '表决 · 定案',
  'vote.recorded': '表决 · 登记官方结果',
  'vote.cancelled': '表决 · 取消',
};
