/** Words of agreements, joint confirmation and follow-ups; keys are what the database keeps. */

export const agreementFormLabels = { written: '书面协议', oral: '口头协议' } as const;
export type AgreementForm = keyof typeof agreementFormLabels;

export const agreementStateLabels = {
  draft: '草稿，没有签',
  superseded: '旧稿',
  effective: '已生效',
} as const;
export type AgreementState = keyof typeof agreementStateLabels;

/** 司法确认, from the day the agreement takes effect. */
export const confirmationStateLabels = {
  open: '可以申请',
  applied: '已申请，等法院',
  confirmed: '法院已确认',
  refused: '法院没有确认',
  waived: '双方不申请',
  expired: '过了申请的期限',
} as const;
export type ConfirmationState = keyof typeof confirmationStateLabels;

/** Whether the court can still say something. */
export const openConfirmations = ['open', 'applied'] as const satisfies readonly ConfirmationState[];

export const followUpStateLabels = { planned: '待回访', done: '已回访', dropped: '不用回访了' } as const;
export type FollowUpState = keyof typeof followUpStateLabels;

/** Whether the agreement was kept. */
export const performanceLabels = { full: '都履行了', part: '履行了一部分', none: '没有履行' } as const;
export type Performance = keyof typeof performanceLabels;

/** What follows when it was not. */
export const nextStepLabels = {
  remind: '督促履行，再回访一次',
  again: '双方愿意的，另外登记一件再调',
  court: '告诉当事人：可以向法院起诉；司法确认过的，可以申请强制执行',
} as const;
export type NextStep = keyof typeof nextStepLabels;

/** How a follow-up was made. */
export const followUpWayLabels = { phone: '打电话', visit: '上门', counter: '来窗口说的' } as const;
export type FollowUpWay = keyof typeof followUpWayLabels;
