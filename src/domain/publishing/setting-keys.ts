import { activitySettingKeys } from './activity-setting-keys';
import { forceSettingKeys } from './force-setting-keys';
import { lawSettingKeys } from './law-setting-keys';
import { mediationHearingSettingKeys } from './mediation-hearing-setting-keys';
import { mediationSettingKeys } from './mediation-setting-keys';
import { recordSettingKeys } from './record-setting-keys';

export interface SettingDefinition {
  label: string;
  /** What a value must look like. */
  type: 'flag' | 'number' | 'text' | 'time' | 'times' | 'weights';
  /** Used until an administrator adds a row; absent where the domain that asks has its own default. */
  otherwise?: string;
}

/** Every setting the product knows, by key. A domain adds its own lines; the administrator's rows give the values. */
const settingKeys: Record<string, SettingDefinition> = {
  ...recordSettingKeys,
  ...activitySettingKeys,
  ...lawSettingKeys,
  ...forceSettingKeys,
  ...mediationSettingKeys,
  ...mediationHearingSettingKeys,
  'notices.review-required': { label: '公告：发布前须由另一人审核', type: 'flag', otherwise: 'false' },
  'requests.limit.emergency': { label: '诉求办结期限：危急', type: 'number' },
  'requests.limit.urgent': { label: '诉求办结期限：紧急', type: 'number' },
  'requests.limit.normal': { label: '诉求办结期限：一般', type: 'number' },
  'requests.limit.complex': { label: '诉求办结期限：复杂', type: 'number' },
  'requests.first-contact.emergency': { label: '首次联系期限：危急', type: 'number' },
  'requests.first-contact.urgent': { label: '首次联系期限：紧急', type: 'number' },
  'requests.first-contact.normal': { label: '首次联系期限：一般', type: 'number' },
  'requests.first-contact.complex': { label: '首次联系期限：复杂', type: 'number' },
  'requests.evaluation': { label: '诉求答复后可评价的天数', type: 'number' },
  'requests.reopen': { label: '诉求办结后可重办的天数', type: 'number' },
  'requests.extension-most': { label: '诉求一次延期最多的天数', type: 'number' },
  'requests.progress.emergency': { label: '告知进展的间隔：危急', type: 'number' },
  'requests.progress.urgent': { label: '告知进展的间隔：紧急', type: 'number' },
  'requests.progress.normal': { label: '告知进展的间隔：一般', type: 'number' },
  'requests.progress.complex': { label: '告知进展的间隔：复杂', type: 'number' },
  'requests.at-risk.notice': { label: '时限预警：办理期限过百分之几提醒', type: 'number' },
  'requests.at-risk.warning': { label: '时限预警：办理期限过百分之几预警', type: 'number' },
  'requests.at-risk.overdue': { label: '时限预警：办理期限过百分之几报警', type: 'number' },
  'requests.pause-most': { label: '诉求累计挂起最多的工作日', type: 'number' },
  'requests.supervision.overdue-remind': { label: '超期几个工作日催办', type: 'number' },
  'requests.supervision.overdue-supervise': { label: '超期几个工作日督办', type: 'number' },
  'requests.supervision.overdue-list': { label: '超期几个工作日挂牌督办', type: 'number' },
  'requests.supervision.overdue-interview': { label: '超期几个工作日约谈', type: 'number' },
  'requests.supervision.answer-remind': { label: '催办的回复期限', type: 'number' },
  'requests.supervision.answer-supervise': { label: '督办的回复期限', type: 'number' },
  'requests.supervision.answer-list': { label: '挂牌督办的回复期限', type: 'number' },
  'requests.supervision.answer-interview': { label: '约谈的回复期限', type: 'number' },
  'requests.supervision.reopened': { label: '重办几次催办（0为不用这条规则）', type: 'number' },
  'requests.supervision.urged': { label: '来电催办几次催办（0为不用这条规则）', type: 'number' },
  'requests.supplement-daily': { label: '反映人一天最多补充说明几次', type: 'number' },
  'requests.supervision.same-issue-households': { label: '几户反映同一问题催办（0为不用）', type: 'number' },
  'requests.supervision.same-issue-window': { label: '同一问题按最近几天统计', type: 'number' },
  'requests.supervision.issuer': {
    label: '督办函的发文单位',
    type: 'text',
    otherwise: '网上枫桥服务中心',
  },
  'requests.extension-times': { label: '诉求最多延期的次数', type: 'number' },
  'requests.duplicate-days': { label: '提交前查重往前看的天数', type: 'number' },
  'requests.duplicate-likeness-anywhere': {
    label: '没有认出地点时，相近到多少分（0–100）提示可能重复',
    type: 'number',
  },
  'requests.duplicate-place': { label: '没有认出地点时，位置的词相同到百分之几才比较', type: 'number' },
  'requests.duplicate-likeness': { label: '相近到多少分（0–100）提示可能重复', type: 'number' },
  'intake.clock-skew': { label: '渠道接口：时间戳最多相差的秒数', type: 'number' },
  'intake.body-most': { label: '渠道接口：一次最多的千字节数', type: 'number' },
  'intake.rate': { label: '渠道接口：每个渠道每分钟最多的次数', type: 'number' },
  'intake.refused-rate': { label: '渠道接口：每个地址每分钟最多的验签失败次数', type: 'number' },
  'intake.key-in-use-days': {
    label: '渠道接口：密钥最近几天用过的，不因生成新密钥而作废（0为不限）',
    type: 'number',
    otherwise: '30',
  },
  'intake.equal-window': { label: '开放接口：内容相同的来件视为同一件的分钟数', type: 'number' },
  'requests.bounce-most': { label: '诉求退回或异议满几次由督办员裁定', type: 'number' },
  'requests.undo': { label: '并案、拆分可撤销的时间', type: 'number' },
  'requests.evaluation-remind': { label: '评价截止前几天提醒（0为不提醒）', type: 'number' },
  'requests.return-visit-after': { label: '答复后几天没有评价的电话回访', type: 'number' },
  'requests.return-visit-again': { label: '回访没有接通的隔几天再打', type: 'number' },
  'requests.return-visit-attempts': { label: '回访几次没有接通按未评价办结', type: 'number' },
  'notifications.quiet-from': { label: '通知：夜间免打扰从几点起', type: 'time', otherwise: '21:30' },
  'notifications.quiet-until': { label: '通知：夜间免打扰到几点止', type: 'time', otherwise: '8:00' },
  'notifications.digest-times': {
    label: '通知：工作人员的汇总几点发',
    type: 'times',
    otherwise: '8:30,12:00',
  },
  'notifications.gather-minutes': {
    label: '通知：同一件诉求的小进展合并几分钟（0为不合并）',
    type: 'number',
    otherwise: '30',
  },
  'notifications.keep-days': { label: '通知：送达和已读的保存天数', type: 'number', otherwise: '180' },
  'residents.code-days': { label: '住户验证信：验证码有效的天数', type: 'number', otherwise: '30' },
  'residents.code-uses': { label: '住户验证信：一户最多几个人能用', type: 'number', otherwise: '6' },
  'requests.bounce-window': { label: '退回和异议统计最近多少天', type: 'number' },
  'measures.rank-least': { label: '服务数据：单位满几件才显示比率和名次', type: 'number', otherwise: '20' },
  'measures.public-least': { label: '服务数据：公开页面每格满几件才显示', type: 'number', otherwise: '5' },
  'requests.signals.burst': {
    label: '异常线索：10分钟内答复、办结满几件（0为不用）',
    type: 'number',
    otherwise: '10',
  },
  'requests.signals.same-answer': {
    label: '异常线索：一字不差的答复满几件（0为不用）',
    type: 'number',
    otherwise: '3',
  },
  'requests.signals.same-evaluator': {
    label: '异常线索：同一电话或地址评价满几件（0为不用）',
    type: 'number',
    otherwise: '5',
  },
  'requests.signals.last-minute': {
    label: '异常线索：压着期限答复又重办满几件（0为不用）',
    type: 'number',
    otherwise: '3',
  },
  'matters.listening-days': { label: '五步工作法：听民意几天', type: 'number', otherwise: '10' },
  'matters.deliberating-days': { label: '五步工作法：支部议几天', type: 'number', otherwise: '10' },
  'matters.carrying-out-days': { label: '五步工作法：物业管几天', type: 'number', otherwise: '30' },
  'matters.appraising-days': { label: '五步工作法：群众评几天', type: 'number', otherwise: '7' },
  'matters.enjoying-days': {
    label: '五步工作法：群众评过以后几天内公布结果',
    type: 'number',
    otherwise: '7',
  },
  'matters.follow-up-days': {
    label: '五步工作法：公布结果后几天回头看',
    type: 'number',
    otherwise: '90',
  },
  'matters.follow-up-ask-days': { label: '五步工作法：回头看问住户几天', type: 'number', otherwise: '7' },
  'matters.appraisal-least': {
    label: '五步工作法：群众评至少百分之几的户回答才算数',
    type: 'number',
    otherwise: '30',
  },
  'matters.appraisal-pass': {
    label: '五步工作法：群众评满意要到百分之几，不到的退回物业管',
    type: 'number',
    otherwise: '70',
  },
  'matters.public-least': {
    label: '五步工作法：一栋楼满几人说话才公开人数',
    type: 'number',
    otherwise: '5',
  },
  'matters.meeting-quorum-percent': {
    label: '支部会议：到会的要超过应到有表决权党员的百分之几',
    type: 'number',
    otherwise: '50',
  },
  'matters.meeting-adopt-percent': {
    label: '支部会议：同意的要超过应到有表决权党员的百分之几，才算通过',
    type: 'number',
    otherwise: '50',
  },
  'matters.meeting-exempt-counts': {
    label: '支部会议：年老体弱、生病的党员没来也算应到',
    type: 'flag',
    otherwise: 'false',
  },
  'matters.meeting-minutes-days': {
    label: '支部会议：会后几天内写好会议记录',
    type: 'number',
    otherwise: '3',
  },
  'property.contract-reminder-days': { label: '物业合同到期前几天提醒', type: 'number', otherwise: '60' },
  'property.rectification-days': { label: '整改：期限（工作日）', type: 'number', otherwise: '10' },
  'property.rectification-again-days': {
    label: '整改：居民说没修好，再改的期限（工作日）',
    type: 'number',
    otherwise: '5',
  },
  'property.rectification-extension-most': {
    label: '整改：延期最多几个工作日',
    type: 'number',
    otherwise: '10',
  },
  'property.rectification-check-days': {
    label: '整改：报完成后几个工作日社区没有核对，就直接问居民',
    type: 'number',
    otherwise: '2',
  },
  'property.rectification-ask-days': { label: '整改：问居民几天', type: 'number', otherwise: '5' },
  'property.rectification-answers-least': {
    label: '整改：至少几户回答才按居民的话定，不够的由社区现场核实',
    type: 'number',
    otherwise: '3',
  },
  'property.rectification-fixed-share': {
    label: '整改：回答的户里百分之几说修好了，才算修好',
    type: 'number',
    otherwise: '60',
  },
  'property.list-red-from': { label: '红榜：平均分的区间下限不低于几分', type: 'number', otherwise: '4.5' },
  'property.list-black-below': { label: '黑榜：平均分的区间上限低于几分', type: 'number', otherwise: '3' },
  'property.list-least': { label: '红黑榜：至少几户评价才列入', type: 'number', otherwise: '20' },
  'property.list-most': { label: '红黑榜：红榜、黑榜各最多几个小区', type: 'number', otherwise: '10' },
  'property.list-dispute-days': { label: '红黑榜：公布前异议期（天）', type: 'number', otherwise: '7' },
  'property.rating-dimensions': {
    label: '物业评价：评哪几项、各占百分之几',
    type: 'weights',
    otherwise: '客服 15、秩序 20、保洁 20、绿化 10、维修 15、公共设施 10、收费公示 10',
  },
  'property.rating-least': { label: '物业评价：满几户才公布得分和名次', type: 'number', otherwise: '10' },
  'property.rating-threshold': {
    label: '物业评价：一项低于几分（1–5）要整改',
    type: 'number',
    otherwise: '3',
  },
  'property.rating-changes': { label: '物业评价：截止前可以修改', type: 'flag', otherwise: 'true' },
  'property.rating-remind-first': {
    label: '物业评价：截止前几天第一次提醒没评的户（0为不提醒）',
    type: 'number',
    otherwise: '7',
  },
  'property.rating-remind-last': {
    label: '物业评价：截止前几天最后提醒没评的户（0为不提醒）',
    type: 'number',
    otherwise: '2',
  },
  'property.rating-kept-days': {
    label: '物业评价：公布或取消多少天后删除每户的原始评价（0为不删）',
    type: 'number',
    otherwise: '365',
  },
  'property.declined-kept-days': {
    label: '红色合伙人：没有加入的，多少天后删除联系人和电话（0为不删）',
    type: 'number',
    otherwise: '180',
  },
  'property.accounts-deadline-day': {
    label: '收支公示：次月几日前公布',
    type: 'number',
    otherwise: '15',
  },
  'property.accounts-since': {
    label: '收支公示：从哪个月起要求（如2026-01；空着就从自己管算起）',
    type: 'text',
    otherwise: '',
  },
  'property.accounts-four-eyes': {
    label: '收支公示：一个人记的账，公布须由另一人',
    type: 'flag',
    otherwise: 'true',
  },
  'property.accounts-answer-days': { label: '收支公示：居民提问几天内回答', type: 'number', otherwise: '7' },
  'property.committee-term-reminder-days': {
    label: '自管会任期届满前几天提醒',
    type: 'number',
    otherwise: '60',
  },
  'voting.notice-days': {
    label: '表决：业主大会公告到开始至少几天（不少于15）',
    type: 'number',
    otherwise: '15',
  },
  'voting.other-notice-days': {
    label: '表决：居民会议、意向征询公告到开始至少几天',
    type: 'number',
    otherwise: '3',
  },
  'voting.dispute-days': { label: '表决：名册异议期几天', type: 'number', otherwise: '7' },
  'voting.post-days': { label: '表决：截止后几天内公布结果', type: 'number', otherwise: '3' },
  'voting.objection-days': { label: '表决：结果公布后的异议期几天', type: 'number', otherwise: '7' },
  'voting.proxy-most': { label: '表决：一个代理人最多代几位业主（不多于3）', type: 'number', otherwise: '3' },
  'voting.abstention-takes-part': { label: '表决：弃权算参与表决', type: 'flag', otherwise: 'true' },
  'stars.appraisal-days': { label: '评星：民主评议几天', type: 'number', otherwise: '7' },
  'stars.appeal-days': { label: '评星：公示（可提异议）几天', type: 'number', otherwise: '5' },
  'stars.opens-every': {
    label: '评星：给每个网格党支部自动发起，多久一次（month、quarter、year，never为不自动）',
    type: 'text',
    otherwise: 'never',
  },
  'requests.signals.visit-burst': {
    label: '异常线索：一人10分钟内登记回访评价满几件（0为不用）',
    type: 'number',
    otherwise: '6',
  },
  'requests.signals.visit-best': {
    label: '异常线索：一人30天内登记的回访全是最好评价、满几件（0为不用）',
    type: 'number',
    otherwise: '20',
  },
  'requests.signals.eased': {
    label: '异常线索：一人7天内受理时放宽期限满几件（0为不用）',
    type: 'number',
    otherwise: '1',
  },
};

/** Options of the select field in the admin panel. */
export const settingOptions = Object.entries(settingKeys).map(([value, { label }]) => ({ value, label }));

/** The definition of a key, or null for one the product does not know. */
export function settingDefinition(key: unknown): SettingDefinition | null {
  return typeof key === 'string' ? (settingKeys[key] ?? null) : null;
}
