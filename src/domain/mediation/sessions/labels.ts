/** Words of sessions and what comes of them; keys are what the database keeps. */

export const sessionStateLabels = {
  planned: '已约好',
  begun: '正在调解',
  held: '开过了',
  cancelled: '取消了',
} as const;
export type SessionState = keyof typeof sessionStateLabels;

/** Whether somebody came to a session. */
export const standingLabels = {
  present: '到场',
  represented: '代理人到场（有委托书）',
  absent: '没到',
} as const;
export type Standing = keyof typeof standingLabels;

/** What a session ended in; the case itself is settled or failed by a step of its own. */
export const sessionResultLabels = {
  continue: '还没谈成，再约一次',
  settled: '谈成了，写协议',
  failed: '谈不成',
} as const;
export type SessionResult = keyof typeof sessionResultLabels;

/** As what somebody is on the list of a session. */
export const attendeeKindLabels = { party: '当事人', mediator: '调解员' } as const;
export type AttendeeKind = keyof typeof attendeeKindLabels;
