import { activitySettingKeys } from './activity-setting-keys';
import { forceSettingKeys } from './force-setting-keys';
import { lawSettingKeys } from './law-setting-keys';
import { mediationHearingSettingKeys } from './mediation-hearing-setting-keys';
import { mediationSettingKeys } from './mediation-setting-keys';
import { recordSettingKeys } from './record-setting-keys';
import { requestSettingKeys } from './request-setting-keys';

export interface SettingDefinition {
  label: string;
  /** What a value must look like. */
  type: 'choice' | 'flag' | 'number' | 'text' | 'time' | 'times' | 'weights';
  /** What a choice may be, in words. */
  choices?: Readonly<Record<string, string>>;
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
  ...requestSettingKeys,
  'notices.review-required': { label: '公告：发布前须由另一人审核', type: 'flag', otherwise: 'false' },
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
  'measures.rank-least': { label: '服务数据：单位满几件才显示比率和名次', type: 'number', otherwise: '20' },
  'measures.public-least': { label: '服务数据：公开页面每格满几件才显示', type: 'number', otherwise: '5' },
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
  'stars.honour-from': { label: '光荣榜：几星以上的写名字（经本人同意）', type: 'number', otherwise: '3' },
  'stars.opens-every': {
    label: '评星：给每个网格党支部自动发起，多久一次',
    type: 'choice',
    choices: { never: '不自动发起', month: '每月', quarter: '每季度', year: '每年' },
    otherwise: 'never',
  },
};

/** Options of the select field in the admin panel. */
export const settingOptions = Object.entries(settingKeys).map(([value, { label }]) => ({ value, label }));

/** The definition of a key, or null for one the product does not know. */
export function settingDefinition(key: unknown): SettingDefinition | null {
  return typeof key === 'string' ? (settingKeys[key] ?? null) : null;
}
