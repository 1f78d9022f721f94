import type { DisputeState } from '../labels';

const meeting = ['agreed', 'mediating'] as const satisfies readonly DisputeState[];
const after = ['settled', 'failed'] as const satisfies readonly DisputeState[];
const ended = [
  'settled',
  'failed',
  'refused',
  'withdrawn',
  'declined',
] as const satisfies readonly DisputeState[];

/** Rows of the state table of a case for sessions and what comes of them: from where, by whom, to where. */
export const hearingTransitions = {
  'plan-session': {
    label: '约调解会',
    from: meeting,
    by: ['desk', 'mediator', 'system'],
    told: '约好了调解会',
  },
  'reschedule-session': {
    label: '改调解会的时间',
    from: meeting,
    by: ['desk', 'mediator'],
    told: '调解会改了时间',
  },
  'cancel-session': {
    label: '取消调解会',
    from: meeting,
    by: ['desk', 'mediator'],
    told: '调解会取消了',
  },
  'begin-session': {
    label: '开始调解',
    from: meeting,
    to: 'mediating',
    by: ['desk', 'mediator'],
    told: '开始调解',
  },
  'record-attendance': {
    label: '记到场情况',
    from: ['choosing', 'mediating', ...after],
    by: ['desk', 'mediator'],
  },
  'write-notes': { label: '写调解笔录', from: ['mediating', ...after], by: ['desk', 'mediator'] },
  'end-session': {
    label: '结束这次调解会',
    from: ['mediating'],
    by: ['desk', 'mediator'],
    told: '一次调解会结束了',
  },
  'draft-agreement': { label: '写协议书', from: ['mediating'], by: ['desk', 'mediator'] },
  'sign-agreement': {
    label: '签好了，协议生效',
    from: ['mediating'],
    to: 'settled',
    by: ['desk', 'mediator'],
    told: '调解成功，协议书签好了',
  },
  'settle-orally': {
    label: '口头达成协议',
    from: ['mediating'],
    to: 'settled',
    by: ['desk', 'mediator'],
    told: '调解成功，口头达成协议',
  },
  fail: {
    label: '调解不成',
    // While they choose anew only what was talked about before can have failed (`requireTalked`).
    from: ['choosing', 'mediating'],
    to: 'failed',
    by: ['desk', 'mediator'],
    told: '没有调解成，还有别的办法',
  },
  'record-confirmation': {
    label: '记司法确认',
    from: ['settled'],
    by: ['desk', 'mediator'],
    told: '司法确认有了进展',
  },
  'plan-follow-up': { label: '安排回访', from: ['settled'], by: ['desk', 'mediator'] },
  'record-follow-up': { label: '记回访', from: ['settled'], by: ['desk', 'mediator'] },
  'add-document': {
    label: '往卷宗里放材料',
    from: ['registered', 'accepted', 'choosing', ...meeting, ...ended],
    by: ['desk', 'mediator'],
  },
  'remove-document': { label: '撤下卷宗里的材料', from: [...meeting, ...ended], by: ['desk'] },
  archive: { label: '归档', from: ended, to: 'closed', by: ['desk'], told: '卷宗归档了' },
} as const;
