import { exampleMark, type ImportField } from '@/domain/imports';
import { fieldLimits } from '../field-limits';

export const requestFields = [
  {
    name: 'number',
    label: '渠道编号',
    aliases: ['编号', '工单号', '工单编号', '受理编号', '诉求编号', '留言编号', '业务编号', '流水号'],
    required: true,
    help: '这个渠道自己的编号，一件一个；再次导入靠它认出同一件',
    example: `${exampleMark}-请删掉这一行`,
  },
  {
    name: 'title',
    label: '标题',
    aliases: ['主题', '留言主题', '留言标题', '工单标题', '诉求标题', '事项名称'],
    expected: true,
    help: `最多${fieldLimits.title}字；没有这一列就取内容的第一句`,
    example: '路灯不亮',
  },
  {
    name: 'submitted_at',
    label: '提交时间',
    aliases: ['来电时间', '留言时间', '反映时间', '受理时间', '登记时间', '创建时间', '诉求时间', '时间'],
    required: true,
    help: '北京时间，如 2026-11-24 09:32:09',
    example: '2026-11-24 09:32:09',
  },
  {
    name: 'body',
    label: '内容',
    aliases: [
      '诉求内容',
      '留言详情',
      '留言内容',
      '来电内容',
      '问题描述',
      '工单内容',
      '反映内容',
      '诉求描述',
      '正文',
    ],
    required: true,
    help: '反映人的原话',
    example: '中山路邮局门口三盏路灯已经三天不亮了。',
  },
  {
    name: 'place',
    label: '地点',
    aliases: ['位置', '地址', '事发地址', '诉求地点', '诉求地址', '发生地点', '所在地'],
    help: '文字；说的只能是一个小区或社区（村）时会自动认出来',
    example: '中山路邮局门口',
  },
  {
    name: 'requester',
    label: '反映人',
    aliases: ['姓名', '诉求人', '来电人', '留言用户', '联系人', '反映人姓名', '市民姓名'],
    help: '个人信息，加密保存',
    example: '张三',
  },
  {
    name: 'phone',
    label: '联系电话',
    aliases: ['电话', '手机', '手机号', '来电号码', '联系方式', '反映人电话'],
    help: '个人信息，加密保存；打了星号的不导入',
    example: '13812345678',
  },
  {
    name: 'confidential',
    label: '身份保密',
    aliases: ['保密', '是否保密', '匿名', '是否匿名'],
    help: '是或否；写“是”的不让承办单位看到反映人',
    example: '否',
  },
  {
    name: 'category',
    label: '诉求分类',
    aliases: ['分类', '类别', '诉求类别', '内容分类', '事项分类', '问题分类'],
    help: '本平台分类的名称，或完整路径，如 城乡建设 / 供热',
    example: '',
  },
  {
    name: 'reply',
    label: '答复',
    aliases: ['答复意见', '回复', '回复内容', '答复内容', '办理结果', '处理结果', '办结意见'],
    help: '没有答复的留空，导入后是待受理',
    example: '',
  },
  {
    name: 'replied_at',
    label: '答复时间',
    aliases: ['回复时间', '办结时间', '处理时间', '反馈时间'],
    help: '有答复时才用',
    example: '',
  },
] as const satisfies readonly ImportField[];

export const callFields = [
  {
    name: 'number',
    label: '来电编号',
    aliases: ['编号', '流水号', '来电流水号', '通话编号', '话单号', '呼叫编号'],
    required: true,
    help: '热线系统里这一通电话的编号；再次导入靠它认出同一通',
    example: `${exampleMark}-请删掉这一行`,
  },
  {
    name: 'at',
    label: '来电时间',
    aliases: ['呼入时间', '开始时间', '时间', '进线时间'],
    required: true,
    help: '北京时间，如 2026-11-24 09:32:09',
    example: '2026-11-24 09:32:09',
  },
  {
    name: 'answered',
    label: '是否接通',
    aliases: ['接通', '已接', '接听状态', '是否接听', '通话状态'],
    required: true,
    help: '是或否',
    example: '是',
  },
  {
    name: 'waited_seconds',
    label: '等候秒数',
    aliases: ['等待', '等待时长', '等候时长', '排队时长', '振铃时长', '等待秒数', '排队秒数'],
    required: true,
    help: '秒数，或 分:秒',
    example: '12',
  },
] as const satisfies readonly ImportField[];

/** What a file of a channel can hold; the column of the channel that keeps how its files call things. */
export const channelImports = {
  requests: { fields: requestFields as readonly ImportField[], kept: 'importColumns' },
  calls: { fields: callFields as readonly ImportField[], kept: 'callColumns' },
} as const;
export type ChannelImportKind = keyof typeof channelImports;
