/** Branch meetings in the audit log: what they are called. */
export const meetingThings: Record<string, string> = {
  'branch-meeting': '支部会议',
  'branch-meetings': '支部会议',
  'meeting-agenda-items': '会议议程',
  'meeting-attendances': '会议名单',
  'meeting-events': '会议操办记录',
};

/** What is done with them. */
export const meetingDeeds: Record<string, string> = {
  'item-added': '加议题',
  'item-removed': '去掉议题',
  announced: '发通知',
  'answer-entered': '代回复通知',
  begun: '开始签到',
  'checked-in': '签到',
  'attendance-marked': '勾到会名单',
  'item-decided': '记下议题的结果',
  adjourned: '改期再开',
  'minutes-written': '写会议记录',
  'minutes-finished': '会议记录定稿',
};

/** Deeds that are called otherwise of a meeting than of requests. */
export const meetingOwnWords: Record<string, string> = {
  'branch-meeting.changed': '支部会议 · 修改',
  'branch-meeting.answered': '支部会议 · 回复通知',
  'branch-meeting.closed': '支部会议 · 结束',
  'branch-meeting.published': '支部会议 · 核对后公开决议',
};
