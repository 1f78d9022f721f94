/** Activities in the audit log: what they are called. */
export const activityThings: Record<string, string> = {
  activity: '活动',
  activities: '活动',
  'activity-sign-ups': '活动名单',
  'activity-partners': '联办单位',
  'activity-events': '活动操办记录',
  campaigns: '主题活动',
  'calendar-feed': '日历订阅地址',
  'calendar-feeds': '日历订阅地址',
};

/** What is done with them; much of it is called otherwise of requests. */
export const activityWords: Record<string, string> = {
  'activity.created': '活动 · 筹划',
  'activity.changed': '活动 · 修改',
  'activity.submitted': '活动 · 送审',
  'activity.approved': '活动 · 批准并发布',
  'activity.returned': '活动 · 退回修改',
  'activity.rescheduled': '活动 · 改时间、地点、名额',
  'activity.cancelled': '活动 · 取消',
  'activity.signed-up': '活动 · 报名',
  'activity.stepped-back': '活动 · 取消报名',
  'activity.sign-up-entered': '活动 · 代报名',
  'activity.waiting-seated': '活动 · 让候补的参加',
  'activity.withdrawal-entered': '活动 · 登记不来了',
  'activity.begun': '活动 · 开始签到',
  'activity.checked-in': '活动 · 签到',
  'activity.attendance-marked': '活动 · 勾到场名单',
  'activity.hours-set': '活动 · 改时长',
  'activity.finished': '活动 · 结束',
  'activity.attendance-corrected': '活动 · 更正到场和时长',
  'activity.summarised': '活动 · 写小结',
  'activity.photo-hidden': '活动 · 撤下照片',
  'activity.partner-added': '活动 · 加联办单位',
  'activity.partner-recorded': '活动 · 记联办兑现',
  'calendar-feed.issued': '日历订阅地址 · 生成',
  'calendar-feed.revoked': '日历订阅地址 · 作废',
};
