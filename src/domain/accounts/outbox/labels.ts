/** Words of the outbox as the screens show them; keys are what the database keeps. */
export const channelLabels = { 'in-app': '站内', sms: '短信', email: '邮件', webhook: '接口推送' } as const;
export type Channel = keyof typeof channelLabels;

export const messageStateLabels = {
  gathered: '等待合并',
  waiting: '等待发送',
  sending: '发送中',
  delivered: '已送达',
  failed: '未送达',
  merged: '已并入汇总',
  superseded: '有更新的消息，不再发',
} as const;
export type MessageState = keyof typeof messageStateLabels;

export const audienceLabels = { requester: '反映人', staff: '工作人员', follower: '也遇到的人' } as const;
export type Audience = keyof typeof audienceLabels;

/** `urgent` passes quiet hours, `normal` waits for their end, `low` is also gathered into one. */
export const urgencyLabels = { urgent: '立即', normal: '一般', low: '可合并' } as const;
export type Urgency = keyof typeof urgencyLabels;
