/** Words of law at the doorstep; keys are what the database keeps. */

/** What a question is about. */
export const lawTopicLabels = {
  family: '婚姻家庭',
  inheritance: '继承和赡养',
  land: '土地和宅基地',
  neighbours: '邻里和相邻关系',
  property: '物业和房屋',
  labour: '劳动和工伤',
  debt: '借款和合同',
  injury: '人身损害和交通事故',
  consumer: '消费',
  other: '其他',
} as const;
export type LawTopic = keyof typeof lawTopicLabels;

export const consultationStateLabels = {
  waiting: '待回答',
  passed: '已转法律顾问',
  answered: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
  mediation: '已转调解',
} as const;
export type ConsultationState = keyof typeof consultationStateLabels;

/** States in which somebody of ours has to act. */
export const openConsultationStates = ['waiting', 'passed'] as const satisfies readonly ConsultationState[];

/** Who wrote something of a consultation, and who acts. */
export const consultationPartyLabels = {
  asker: '咨询人',
  helper: '法律明白人',
  adviser: '法律顾问',
} as const;
export type ConsultationParty = keyof typeof consultationPartyLabels;

export const consultationMessageLabels = {
  question: '问题',
  'follow-up': '追问',
  answer: '答复',
  note: '转办说明',
} as const;
export type ConsultationMessageKind = keyof typeof consultationMessageLabels;

/** Five grades, as everywhere in government services (政务服务好差评). */
export const lawGradeLabels = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
} as const;
export type LawGrade = keyof typeof lawGradeLabels;

export const consultationDoorLabels = { web: '网上', counter: '工作人员登记' } as const;
export type ConsultationDoor = keyof typeof consultationDoorLabels;

export const publicAnswerStateLabels = {
  proposed: '待编辑审核',
  published: '已公开',
  declined: '不公开',
  withdrawn: '已撤下',
} as const;
export type PublicAnswerState = keyof typeof publicAnswerStateLabels;

/** What an adviser does in a village. */
export const legalVisitLabels = {
  'on-duty': '坐班',
  lecture: '法治讲座',
  advice: '当面咨询',
  drafting: '起草、审查文书',
} as const;
export type LegalVisitKind = keyof typeof legalVisitLabels;
export const legalVisitStateLabels = {
  unconfirmed: '待顾问确认',
  recorded: '已登记',
  withdrawn: '已撤销',
} as const;
export type LegalVisitState = keyof typeof legalVisitStateLabels;

/** The registers of those who answer. */
export const registerLabels = { 'legal-helpers': '法律明白人', 'legal-advisers': '法律顾问' } as const;

export const registerStateLabels = { active: '在册', left: '已退出' } as const;
export type RegisterState = keyof typeof registerStateLabels;

export const pairingStateLabels = { active: '在任', ended: '已结束' } as const;
export type PairingState = keyof typeof pairingStateLabels;

export const creditSourceLabels = { activity: '培训签到', credited: '人工记入', imported: '导入' } as const;
export type CreditSource = keyof typeof creditSourceLabels;

export const weekdayLabels = {
  monday: '星期一',
  tuesday: '星期二',
  wednesday: '星期三',
  thursday: '星期四',
  friday: '星期五',
  saturday: '星期六',
  sunday: '星期日',
} as const;
export type Weekday = keyof typeof weekdayLabels;

export const holidayRuleLabels = {
  closed: '法定节假日不开，调休上班日照开',
  weekly: '节假日也照每周的时间开',
} as const;
export type HolidayRule = keyof typeof holidayRuleLabels;

/** Tag of the cached pages that show stations, advisers and helpers. */
export const lawTag = 'law';
/** Tag of the cached pages that show published answers. */
export const legalAnswersTag = 'legal-answers';

/** 1.5小时; whole quarters of an hour. */
export const hoursText = (quarters: number): string => `${quarters / 4}小时`;
