import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { roundVerbs } from '@/admin/service/stars/round-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { periodKindLabels, roundStateLabels } from '@/domain/service/stars/labels';
import { asDay } from '../shared/as-day';
import { panelField } from '../shared/panel-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenRounds } from './star-access';
import { group, hiddenText } from './star-fields';

/** 评星定级: one round of one branch (or a wider place) for one period, from the draft to the snapshot that stands. */
export const starRounds: CollectionConfig = {
  slug: 'star-rounds',
  endpoints: [...verbEndpoints('star-rounds', roundVerbs), fileEndpoint('star-rounds')],
  labels: { singular: '评星', plural: '评星' },
  admin: {
    group,
    description:
      '党员按月、季、年评星。点菜单里的“发起评星”新建；到时间自动开始民主评议、自动截止、自动计算。看过结果再公示，公示期满由支部会议确认。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'organizationName', 'from', 'to', 'members', 'appealsUntil'],
    listSearchableFields: ['name', 'number', 'organizationName'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: seenRounds },
  fields: [
    verbBarField(),
    {
      name: 'panel',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/service/stars/RoundPanel#RoundPanel' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    panelField('history', '/src/admin/service/stars/HistoryPanel#HistoryPanel', 'sidebar'),
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 80 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(roundStateLabels),
    },
    {
      name: 'periodKind',
      type: 'select',
      label: '周期',
      required: true,
      options: optionsOf(periodKindLabels),
    },
    { name: 'from', type: 'date', label: '从哪天起', required: true, admin: asDay },
    { name: 'to', type: 'date', label: '到哪天（含这一天）', required: true, index: true, admin: asDay },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '党组织',
      index: true,
      maxDepth: 0,
    },
    { name: 'organizationName', type: 'text', label: '范围', required: true },
    ...placeFields({ lowest: 'building' }),
    {
      name: 'ruleSet',
      type: 'relationship',
      relationTo: 'star-rule-sets',
      label: '评星规则',
      required: true,
      maxDepth: 0,
    },
    { name: 'ruleVersion', type: 'text', label: '规则版本', required: true },
    { name: 'appraisalDays', type: 'number', label: '民主评议几天', required: true },
    { name: 'appraisalClosesAt', type: 'date', label: '民主评议截止' },
    { name: 'rosterAt', type: 'date', label: '名单生成、评议开始' },
    { name: 'appraisalClosedAt', type: 'date', label: '评议实际截止' },
    { name: 'computedAt', type: 'date', label: '算完时间' },
    { name: 'members', type: 'number', label: '参评党员', required: true },
    { name: 'exempt', type: 'number', label: '不参加评星', required: true },
    {
      name: 'appraisers',
      type: 'number',
      label: '参加评议',
      required: true,
      // Counted with the result; until then the page of the appraisal says who has taken part.
      admin: { condition: (data) => Boolean(data?.computedAt) },
    },
    { name: 'appealDays', type: 'number', label: '公示几天', required: true },
    { name: 'announcedAt', type: 'date', label: '公示时间' },
    { name: 'appealsUntil', type: 'date', label: '异议到', index: true },
    { name: 'confirmedAt', type: 'date', label: '确认时间' },
    {
      name: 'meeting',
      type: 'relationship',
      relationTo: 'branch-meetings',
      label: '哪次会议确认的',
      maxDepth: 0,
    },
    { name: 'decision', type: 'textarea', label: '决议' },
    { name: 'frozenAt', type: 'date', label: '定星时间' },
    { name: 'hash', type: 'text', label: '存档校验码' },
    { name: 'cancelledAt', type: 'date', label: '作废时间' },
    { name: 'cancelReason', type: 'text', label: '作废的原因', maxLength: 300 },
    { name: 'createdByName', type: 'text', label: '发起人', required: true },
    // Where the batches have come to, and which reminder went out.
    { name: 'toldStage', type: 'number', required: true, hidden: true, access: { read: () => false } },
    hiddenText('cursor'),
    { ...hiddenText('roundKey'), required: true, unique: true },
    { ...hiddenText('formKey'), required: true, unique: true },
  ],
};
