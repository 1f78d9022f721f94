import { hearingThings, hearingWords } from './hearing-words';

/** Mediation in the audit log: what things are called. The log has the number and the step; whose dispute it is stands nowhere in it. */
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
  'dispute.accept': '矛盾纠纷 · 受理',
  'dispute.decline': '矛盾纠纷 · 不予受理',
  'dispute.transfer': '矛盾纠纷 · 移送',
  'dispute.assess-risk': '矛盾纠纷 · 定风险等级',
  'dispute.record-contact': '矛盾纠纷 · 记联系情况',
  'dispute.send-menus': '矛盾纠纷 · 发出调解菜单',
  'dispute.choose': '矛盾纠纷 · 当事人选择',
  'dispute.propose': '矛盾纠纷 · 调解组织建议',
  'dispute.agree': '矛盾纠纷 · 双方选定',
  'dispute.add-co-mediator': '矛盾纠纷 · 加一位一起调解的',
  'dispute.correct-party': '矛盾纠纷 · 改当事人信息',
  'dispute.choose-again': '矛盾纠纷 · 重新选',
  'dispute.refuse': '矛盾纠纷 · 一方不愿调解',
  'dispute.withdraw': '矛盾纠纷 · 当事人撤回',
  'dispute.parties-revealed': '矛盾纠纷 · 查看当事人',
  'dispute.taken-from-request': '矛盾纠纷 · 接收诉求转来的',
  'hand-over.returned': '移交 · 调解组织退回',
  'mediation-desk.appointed': '调解经办人 · 指定',
  'mediation-desk.ended': '调解经办人 · 免去',
  'mediator.suspended': '调解员 · 停止调解',
  'mediator.reinstated': '调解员 · 恢复',
  'mediator.ended': '调解员 · 离任',
  ...hearingWords,
};
