/** Words of mediation; keys are what the database keeps. */
export const disputeStateLabels = {
  registered: '已登记',
  accepted: '已受理',
  choosing: '点餐中',
  agreed: '已选定',
  mediating: '调解中',
  settled: '调解成功',
  failed: '调解不成',
  declined: '不予受理',
  refused: '一方不愿调解',
  withdrawn: '当事人撤回',
  closed: '已归档',
} as const;
export type DisputeState = keyof typeof disputeStateLabels;

/** How a case ended, before its file is complete and it is closed. */
export const disputeOutcomes = [
  'settled',
  'failed',
  'declined',
  'refused',
  'withdrawn',
] as const satisfies readonly DisputeState[];
export type DisputeOutcome = (typeof disputeOutcomes)[number];

/** Before anything has come of it: somebody still owes the parties a step. */
export const openDisputeStates = [
  'registered',
  'accepted',
  'choosing',
  'agreed',
  'mediating',
] as const satisfies readonly DisputeState[];

export const disputeTypeLabels = {
  neighbours: '邻里纠纷',
  family: '婚姻家庭',
  homestead: '宅基地与相邻关系',
  property: '物业纠纷',
  labour: '劳动纠纷',
  damages: '损害赔偿',
  contract: '合同与债务',
  consumer: '消费纠纷',
  other: '其他纠纷',
} as const;
export type DisputeType = keyof typeof disputeTypeLabels;

/** The kind of a dispute inside a sentence or on a paper: 损害赔偿纠纷, 邻里纠纷. */
export const disputeWords = (type: DisputeType): string =>
  disputeTypeLabels[type].endsWith('纠纷') ? disputeTypeLabels[type] : `${disputeTypeLabels[type]}纠纷`;

export const riskLevelLabels = { low: '一般', medium: '较大', high: '重大', critical: '紧急' } as const;
export type RiskLevel = keyof typeof riskLevelLabels;

/** Through which door it came. */
export const disputeSourceLabels = {
  portal: '当事人网上申请',
  counter: '调解组织窗口登记',
  request: '诉求转调解',
  police: '公安派出所移交',
  visit: '走访发现',
  consultation: '法律咨询转来',
} as const;
export type DisputeSource = keyof typeof disputeSourceLabels;

/** The three ways of mediating, which the city reports apart. */
export const mediationKindLabels = {
  people: '人民调解',
  administrative: '行政调解',
  judicial: '司法调解',
} as const;
export type MediationKind = keyof typeof mediationKindLabels;

export const organizationTypeLabels = {
  centre: '融调解中心',
  committee: '人民调解委员会',
  'judicial-office': '司法所',
  'police-station': '派出所',
  court: '人民法庭',
  department: '行政部门',
  law: '律师调解工作室',
} as const;
export type OrganizationType = keyof typeof organizationTypeLabels;

export const mediatorKindLabels = {
  mediator: '人民调解员',
  lawyer: '律师',
  'legal-helper': '法律明白人',
  elder: '五老',
  police: '民警',
  judge: '法官',
  official: '司法所工作人员',
  other: '其他',
} as const;
export type MediatorKind = keyof typeof mediatorKindLabels;

export const mediatorStateLabels = { active: '在岗', suspended: '停止调解', ended: '已离任' } as const;
export type MediatorState = keyof typeof mediatorStateLabels;

/** Why somebody may mediate no more for now (人民调解法 15 names bias, humiliation, taking money and leaking). */
export const suspensionCauseLabels = {
  leak: '泄露当事人的隐私或秘密',
  bias: '偏袒一方当事人',
  insult: '侮辱当事人',
  bribe: '索取、收受财物或其他不正当利益',
  health: '身体原因',
  other: '其他原因',
} as const;
export type SuspensionCause = keyof typeof suspensionCauseLabels;

/** On which side of a dispute somebody stands. */
export const partySideLabels = { applicant: '申请人', respondent: '对方' } as const;
export type PartySide = keyof typeof partySideLabels;

/** Whether others may listen. */
export const opennessLabels = { closed: '不公开', open: '公开' } as const;
export type Openness = keyof typeof opennessLabels;

/** Where one meets. */
export const venueLabels = {
  organization: '调解组织的调解室',
  community: '社区（村）委会',
  scene: '纠纷现场',
  home: '一方家里（对方同意）',
  video: '视频（各方都会用手机的）',
} as const;
export type Venue = keyof typeof venueLabels;

/** Who put down a choice. */
export const choiceByLabels = {
  party: '当事人自己',
  counter: '工作人员代选（念给本人听过）',
  organization: '调解组织建议',
} as const;
export type ChoiceBy = keyof typeof choiceByLabels;

/** Tag of the cached public pages of mediation: organisations, roster, counts. */
export const mediationTag = 'mediation';
