/** What lies in the file of a case besides what the steps have written; keys are what the database keeps. */
export const documentKindLabels = {
  application: '申请书',
  agreement: '签好的协议书',
  oral: '口头协议登记表（签字）',
  notes: '笔录（签字）',
  mandate: '委托书',
  evidence: '证据材料',
  failure: '调解不成告知书（签字）',
  confirmation: '司法确认申请书、裁定书',
  receipt: '履行的凭据',
  other: '其他',
} as const;
export type DocumentKind = keyof typeof documentKindLabels;
