import type { CollectionConfig } from 'payload';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { voteVerbs } from '@/admin/voting/vote-verbs';
import { optionsOf } from '@/domain/organization';
import { basisLabels, bodyLabels, modeLabels, stateLabels } from '@/domain/voting/labels';
import { hundredthsField } from '../property/hundredths-field';
import { panelField } from '../shared/panel-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenVotes } from './access';

const hiddenText = (name: string) => ({
  name,
  type: 'text' as const,
  hidden: true,
  access: { read: () => false },
});

/** 表决: one vote, from the draft to the result that stands. */
export const votes: CollectionConfig = {
  slug: 'votes',
  endpoints: verbEndpoints('votes', voteVerbs),
  labels: { singular: '表决', plural: '表决' },
  admin: {
    group: '民主协商',
    description:
      '业主表决、居民会议表决、意向征询和官方系统结果登记。点菜单里的“发起表决”新建；公告、名册、开始、截止、公布都在表决页面上办。表决没有截止，谁也看不到票数。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'mode', 'body', 'placeName', 'opensAt', 'closesAt'],
    listSearchableFields: ['title', 'number', 'placeName'],
  },
  defaultSort: '-createdAt',
  access: { ...byVerbsOnly, read: seenVotes },
  indexes: [{ fields: ['state', 'closesAt'] }],
  fields: [
    verbBarField(),
    {
      name: 'panel',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/voting/VotePanel#VotePanel' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    panelField('history', '/src/admin/voting/HistoryPanel#HistoryPanel', 'sidebar'),
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 80 },
    { name: 'intro', type: 'textarea', label: '为什么表决、方案在哪里看', required: true, maxLength: 2000 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(stateLabels),
    },
    {
      name: 'mode',
      type: 'select',
      label: '性质',
      required: true,
      index: true,
      options: optionsOf(modeLabels),
    },
    { name: 'body', type: 'select', label: '由谁表决', required: true, options: optionsOf(bodyLabels) },
    {
      name: 'basis',
      type: 'select',
      label: '居民会议按什么计',
      options: optionsOf(basisLabels),
      admin: { condition: (data) => data?.body === 'residents-meeting' },
    },
    { name: 'ruleSet', type: 'text', label: '计票规则（版本）', required: true },
    { name: 'secret', type: 'checkbox', label: '无记名', defaultValue: false },
    { name: 'allowsChange', type: 'checkbox', label: '截止前可以改', defaultValue: false },
    { name: 'abstentionTakesPart', type: 'checkbox', label: '弃权算参与', defaultValue: true },
    ...placeFields({ lowest: 'compound' }),
    { name: 'placeName', type: 'text', label: '范围', required: true },
    { name: 'convener', type: 'text', label: '召集人', required: true, maxLength: 60 },
    { name: 'matter', type: 'relationship', relationTo: 'matters', label: '议题', index: true, maxDepth: 1 },
    { name: 'noticeDays', type: 'number', label: '公告到开始至少几天', required: true },
    { name: 'postDays', type: 'number', label: '截止后几天内公布', required: true },
    { name: 'objectionDays', type: 'number', label: '公布后异议期几天', required: true },
    { name: 'proxyMost', type: 'number', label: '一个代理人最多代几户', required: true },
    { name: 'noticeAt', type: 'date', label: '公告时间' },
    { name: 'disputesUntil', type: 'date', label: '名册异议到' },
    { name: 'opensAt', type: 'date', label: '开始表决', required: true, index: true },
    { name: 'closesAt', type: 'date', label: '截止', required: true, index: true },
    { name: 'openedAt', type: 'date', label: '实际开始' },
    { name: 'closedAt', type: 'date', label: '实际截止' },
    { name: 'postDueAt', type: 'date', label: '最晚公布', index: true },
    { name: 'postedAt', type: 'date', label: '公布时间' },
    { name: 'objectionsUntil', type: 'date', label: '结果异议到', index: true },
    { name: 'finalAt', type: 'date', label: '定案时间' },
    { name: 'cancelledAt', type: 'date', label: '取消时间' },
    { name: 'cancelReason', type: 'text', label: '取消的原因', maxLength: 300 },
    { name: 'units', type: 'number', label: '名册户数（人数）', required: true },
    hundredthsField('totalArea', '名册总面积（平方米）', { required: true }),
    { name: 'totalHeads', type: 'number', label: '名册总人数', required: true },
    { name: 'rollAt', type: 'date', label: '名册生成时间' },
    { name: 'frozenAt', type: 'date', label: '名册封存时间' },
    { name: 'officialSource', type: 'text', label: '官方系统', maxLength: 120 },
    { name: 'createdByName', type: 'text', label: '发起人', required: true },
    { name: 'toldStage', type: 'number', required: true, hidden: true, access: { read: () => false } },
    hiddenText('headSecret'),
    { ...hiddenText('formKey'), required: true, unique: true },
  ],
};
