/** Sessions of mediation and what comes of them in the audit log: what things are called. */
export const hearingThings: Record<string, string> = {
  'mediation-sessions': '调解会',
  'session-attendances': '到场情况',
  'session-bookings': '已约的时间',
  'mediation-agreements': '调解协议',
  'mediation-follow-ups': '调解回访',
  'dispute-files': '卷宗材料',
  'mediation-figures': '调解数据',
};
