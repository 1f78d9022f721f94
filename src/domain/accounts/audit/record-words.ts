/** What service records are called in the audit log. */
export const recordThings: Record<string, string> = {
  'service-records': '服务记录',
  'service-record-events': '服务记录的经过',
  'record-thanks': '居民道谢',
  'conflict-declarations': '回避关系',
};

/** What is done with them. */
export const recordWords: Record<string, string> = {
  'service-record.logged': '服务记录 · 登记',
  'service-record.edited': '服务记录 · 修改',
  'service-record.words-hidden': '服务记录 · 不公开做了什么',
  'service-record.words-shown': '服务记录 · 公开做了什么',
  'service-record.withdrawn': '服务记录 · 撤回',
  'service-record.verified': '服务记录 · 审核通过',
  'service-record.returned': '服务记录 · 退回',
  'service-record.revoked': '服务记录 · 撤销通过',
  'service-record.thanked': '服务记录 · 居民道谢',
  'service-record.thanks-withdrawn': '服务记录 · 收回道谢',
  'record-thanks.shown': '居民道谢 · 公开',
  'record-thanks.hidden': '居民道谢 · 不公开',
  'conflict-declaration.declared': '回避关系 · 登记',
  'conflict-declaration.ended': '回避关系 · 解除',
};
