/** Sessions of mediation and what comes of them in the audit log: the number and the step, never a word of the case. */
export const hearingThings: Record<string, string> = {
  'mediation-sessions': '调解会',
  'session-attendances': '到场情况',
  'session-bookings': '已约的时间',
  'mediation-agreements': '调解协议',
  'mediation-follow-ups': '调解回访',
  'dispute-files': '卷宗材料',
  'mediation-figures': '调解数据',
};

/** What is done with them. */
export const hearingWords: Record<string, string> = {
  'dispute.plan-session': '矛盾纠纷 · 约调解会',
  'dispute.reschedule-session': '矛盾纠纷 · 改调解会的时间',
  'dispute.cancel-session': '矛盾纠纷 · 取消调解会',
  'dispute.begin-session': '矛盾纠纷 · 开始调解',
  'dispute.record-attendance': '矛盾纠纷 · 记到场情况',
  'dispute.write-notes': '矛盾纠纷 · 写调解笔录',
  'dispute.end-session': '矛盾纠纷 · 结束调解会',
  'dispute.draft-agreement': '矛盾纠纷 · 写协议书',
  'dispute.agreement-printed': '矛盾纠纷 · 打印协议书',
  'dispute.sign-agreement': '矛盾纠纷 · 协议书签好',
  'dispute.settle-orally': '矛盾纠纷 · 口头达成协议',
  'dispute.fail': '矛盾纠纷 · 调解不成',
  'dispute.record-confirmation': '矛盾纠纷 · 记司法确认',
  'dispute.plan-follow-up': '矛盾纠纷 · 安排回访',
  'dispute.record-follow-up': '矛盾纠纷 · 记回访',
  'dispute.add-document': '矛盾纠纷 · 往卷宗里放材料',
  'dispute.remove-document': '矛盾纠纷 · 撤下卷宗材料',
  'dispute.archive': '矛盾纠纷 · 归档',
};
