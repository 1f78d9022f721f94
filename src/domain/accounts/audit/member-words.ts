/** What moves and exemptions of Party members are called in the audit log. */
export const memberThings: Record<string, string> = {
  'member-moves': '党员转接',
  'member-exemptions': '不参加评星的决定',
};

/** What is done with them. */
export const memberWords: Record<string, string> = {
  'party-member.transferred': '党员 · 转接',
  'party-member.transfer-proposed': '党员 · 提出转接',
  'party-member.transfer-refused': '党员 · 没有接收',
  'party-member.transfer-withdrawn': '党员 · 撤回转接',
  'party-member.account-linked': '党员 · 对上账号',
  'party-member.account-unlinked': '党员 · 取消对应的账号',
  'party-member.left': '党员 · 转出',
  'party-member.returned': '党员 · 转回',
  'party-member.exempted': '党员 · 登记不参加评星',
  'party-member.exemption-papers': '党员 · 补交不参加评星的文件',
  'party-member.exemption-ended': '党员 · 结束不参加评星',
  'party-members.imported': '党员 · 导入名册',
};
