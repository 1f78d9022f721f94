import type { CollectionConfig } from 'payload';
import { disputeVerbs } from '@/admin/mediation/dispute-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  disputeOutcomes,
  disputeSourceLabels,
  disputeStateLabels,
  disputeTypeLabels,
  riskLevelLabels,
} from '@/domain/mediation/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByChain } from './access';
import { outcomeFields } from './outcome-fields';

const unseen = { hidden: true, access: { read: () => false } } as const;

/** 矛盾纠纷: confidential. Nobody but the desk of the organisation's chain and the mediators who have it reads a case. */
export const disputes: CollectionConfig = {
  slug: 'disputes',
  endpoints: verbEndpoints('disputes', disputeVerbs),
  labels: { singular: '矛盾纠纷', plural: '矛盾纠纷' },
  admin: {
    group: '大调解',
    description:
      '保密：只有受理的调解组织和它的上级组织的经办人、办这件的调解员能看到，领导和管理员也看不到。在手机页面“我的调解”里办更方便。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'type', 'state', 'riskLevel', 'organizationName', 'mediatorName', 'deadline'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-registeredAt',
  access: { ...byVerbsOnly, read: seenByChain('') },
  indexes: [
    { fields: ['organization', 'state', 'registeredAt'] },
    { fields: ['mediator', 'state', 'registeredAt'] },
    { fields: ['source', 'sourceId'] },
  ],
  fields: [
    verbBarField(),
    { name: 'number', type: 'text', label: '调解编号', required: true, unique: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(disputeStateLabels),
    },
    { name: 'stateSince', type: 'date', label: '从什么时候起', required: true },
    {
      name: 'type',
      type: 'select',
      label: '纠纷类型',
      required: true,
      options: optionsOf(disputeTypeLabels),
    },
    { name: 'title', type: 'text', label: '标题', required: true },
    { name: 'facts', type: 'textarea', label: '发生了什么', required: true, maxLength: 5000 },
    { name: 'wishes', type: 'textarea', label: '希望怎么解决', maxLength: 1000 },
    {
      name: 'source',
      type: 'select',
      label: '来源',
      required: true,
      options: optionsOf(disputeSourceLabels),
    },
    { name: 'sourceId', type: 'text', hidden: true },
    { name: 'sourceNumber', type: 'text', label: '来源编号' },
    {
      name: 'riskLevel',
      type: 'select',
      label: '风险等级',
      required: true,
      index: true,
      options: optionsOf(riskLevelLabels),
    },
    belongsTo('organization', 'mediation-organizations', '受理的调解组织'),
    { name: 'organizationName', type: 'text', label: '调解组织', required: true },
    {
      name: 'mediator',
      type: 'relationship',
      relationTo: 'mediators',
      label: '调解员',
      index: true,
      maxDepth: 0,
    },
    { name: 'mediatorName', type: 'text', label: '调解员姓名' },
    {
      name: 'coMediator',
      type: 'relationship',
      relationTo: 'mediators',
      label: '一起调解的',
      index: true,
      maxDepth: 0,
    },
    { name: 'coMediatorName', type: 'text', label: '一起调解的姓名' },
    { name: 'method', type: 'relationship', relationTo: 'mediation-methods', label: '调解方法', maxDepth: 0 },
    { name: 'methodName', type: 'text', label: '方法名称' },
    { name: 'placeText', type: 'text', label: '在哪里调解', maxLength: 100 },
    { name: 'open', type: 'checkbox', label: '公开进行' },
    { name: 'slotStartsAt', type: 'date', label: '约定的开始时间', index: true },
    { name: 'slotEndsAt', type: 'date', label: '约定的结束时间' },
    hundredthsField('amount', '涉及金额（元）'),
    ...placeFields({ lowest: 'building' }),
    { name: 'deadline', type: 'date', label: '调解期限', index: true },
    { name: 'contactDueAt', type: 'date', label: '联系双方的期限', index: true },
    { name: 'firstContactAt', type: 'date', label: '联系上的时间' },
    { name: 'choiceDueAt', type: 'date', label: '选择的期限', index: true },
    { name: 'proposedAt', type: 'date', label: '调解组织建议的时间' },
    {
      name: 'outcome',
      type: 'select',
      label: '结果',
      options: disputeOutcomes.map((value) => ({ value, label: disputeStateLabels[value] })),
    },
    { name: 'endReason', type: 'textarea', label: '结束的原因', maxLength: 500 },
    { name: 'registeredAt', type: 'date', label: '登记时间', required: true, index: true },
    { name: 'acceptedAt', type: 'date', label: '受理时间' },
    { name: 'agreedAt', type: 'date', label: '选定时间' },
    { name: 'settledAt', type: 'date', label: '调成时间' },
    { name: 'closedAt', type: 'date', label: '归档时间' },
    ...outcomeFields,
    { name: 'registeredBy', type: 'relationship', relationTo: 'users', label: '登记账号', maxDepth: 0 },
    { name: 'registerKey', type: 'text', required: true, unique: true, ...unseen },
    // Held the time chosen before sessions did (session-bookings); from now on what it was registered with.
    { name: 'slotKey', type: 'text', required: true, unique: true, ...unseen },
    { name: 'phonesForgottenAt', type: 'date', label: '当事人电话删除于' },
    { name: 'contentForgottenAt', type: 'date', label: '内容删除于' },
    { name: 'holdKey', type: 'text', ...unseen },
  ],
};
