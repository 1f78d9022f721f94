import { formerSteps } from './former-dispute-steps';
import { hearingThings } from './hearing-words';

/** Mediation in the audit log: what things are called. The log has the number and that something was done; which step, how it ended and whose dispute it is stand nowhere in it. */
export const mediationThings: Record<string, string> = {
  disputes: '矛盾纠纷',
  'dispute-parties': '纠纷当事人',
  'dispute-events': '调解经过',
  'dispute-choices': '调解菜单选择',
  'mediation-organizations': '调解组织',
  'mediation-desks': '调解经办人',
  'mediation-duties': '律师入所值班表',
  'mediation-methods': '调解方法',
  mediators: '调解员',
  'mediator-events': '调解员记录',
  ...hearingThings,
};

/** What is done with them. */
export const mediationWords: Record<string, string> = {
  'dispute.registered': '矛盾纠纷 · 登记',
  'dispute.step': '矛盾纠纷 · 办了一步',
  'dispute.parties-revealed': '矛盾纠纷 · 查看或者打印当事人姓名',
  'dispute.taken-from-request': '矛盾纠纷 · 接收诉求转来的',
  'hand-over.returned': '移交 · 调解组织退回',
  'mediation-desk.appointed': '调解经办人 · 指定',
  'mediation-desk.ended': '调解经办人 · 免去',
  'mediator.suspended': '调解员 · 停止调解',
  'mediator.reinstated': '调解员 · 恢复',
  'mediator.ended': '调解员 · 离任',
  ...formerSteps,
};
