/** Words of visits from door to door; keys are what the database keeps. */
export const visitStateLabels = {
  planned: '还没走',
  'under-way': '正在走',
  done: '走完了',
  cancelled: '不走了',
} as const;
export type VisitState = keyof typeof visitStateLabels;

export const stopStateLabels = { waiting: '还没到', met: '见到人', away: '没人在家' } as const;
export type StopState = keyof typeof stopStateLabels;

/** Why a household is on a route. */
export const stopReasonLabels = {
  care: '要多关心',
  never: '还没见到过人',
  long: '很久没走访',
  recent: '最近见过人',
  chosen: '点名要去',
} as const;
export type StopReason = keyof typeof stopReasonLabels;

/** What is found at a door, one tap each. */
export const findingKindLabels = {
  fine: '一切正常',
  hazard: '安全隐患',
  environment: '环境卫生',
  dispute: '邻里纠纷',
  hardship: '困难帮扶',
  question: '政策咨询',
  damage: '设施损坏',
  away: '无人在家',
} as const;
export type FindingKind = keyof typeof findingKindLabels;

/** What was found as a sentence; one tap says the kind, words may follow when something is made of it. */
export const foundWords = ({ kind, words }: { kind: FindingKind; words: string | null }): string =>
  `走访发现${findingKindLabels[kind]}${words ? `：${words}` : '。'}`;

/** Where somebody is found who was met at that door. */
export const visitedWords = ({ householdName }: { householdName: string }): string =>
  `走访的这一户：${householdName}`.slice(0, 200);

/** What needs nobody to do anything. */
export const quietKinds: readonly FindingKind[] = ['fine', 'away'];

export const findingStateLabels = {
  none: '不用办',
  open: '等处理',
  became: '已转办',
  settled: '当场解决',
  /** Kept, but counted nowhere: a slip at the door, put right by another tap or taken back. */
  withdrawn: '已撤回',
} as const;
export type FindingState = keyof typeof findingStateLabels;

/** The states in which a finding says something of its door. */
export const standingStates: readonly FindingState[] = ['none', 'open', 'became', 'settled'];

/** What a finding becomes. */
export const becameLabels = { request: '诉求', dispute: '调解', matter: '议题' } as const;
export type Became = keyof typeof becameLabels;

/** Why somebody needs to be looked after more: sensitive (个人信息保护法 28, 29). */
export const careMarkLabels = {
  alone: '独居老人',
  disabled: '残疾',
  ill: '重病、慢病',
  child: '留守儿童、困境儿童',
  poor: '生活困难',
  bereaved: '失独家庭',
  other: '其他要关心的',
} as const;
export type CareMark = keyof typeof careMarkLabels;

export const careStateLabels = { standing: '有效', withdrawn: '已撤回', expired: '到期删除' } as const;
export type CareState = keyof typeof careStateLabels;

export const careConsentLabels = {
  signed: '本人签字',
  spoken: '本人当面同意（已念给本人听）',
  guardian: '监护人签字',
} as const;
export type CareConsent = keyof typeof careConsentLabels;
