/** What somebody is in a household. Only an owner may speak for it in a vote of the owners (民法典 278). */
export const residencyKindLabels = { owner: '产权人', tenant: '承租人', family: '家庭成员' } as const;

/** How it was found out that somebody lives there. */
export const verificationLabels = {
  letter: '信里的验证码',
  counter: '本人到服务台',
  document: '家人代办，核对材料',
} as const;

/** What staff looked at. Looked at only: no copy is kept (个人信息保护法 6, 19). */
export const documentLabels = {
  title: '不动产权证（房产证）',
  purchase: '购房合同',
  lease: '租房合同',
  register: '户口簿',
  bill: '写有姓名的水电、物业费单据',
  other: '其他材料',
} as const;

export const residencyEndLabels = {
  moved: '搬走了',
  sold: '房子卖了',
  'lease-over': '租期到了',
  deceased: '去世',
  mistake: '登记错了',
  other: '其他原因',
} as const;

/** Why the codes of a letter open nothing any more. */
export const codeRevokedLabels = {
  reprinted: '重新打印了新的信',
  'moved-out': '有人搬走',
  withdrawn: '社区作废',
} as const;

export type ResidencyKind = keyof typeof residencyKindLabels;
export type Verification = keyof typeof verificationLabels;
export type ResidencyDocument = keyof typeof documentLabels;
export type ResidencyEnd = keyof typeof residencyEndLabels;
export type CodeRevoked = keyof typeof codeRevokedLabels;
