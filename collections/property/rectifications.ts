import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { rectificationVerbs } from '@/admin/property/rectification-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import {
  closedByLabels,
  extensionLabels,
  originLabels,
  payerLabels,
  rectificationStateLabels,
} from '@/domain/property/rectifications/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { filesField, rectificationField } from './beside';
import { hundredthsField } from './hundredths-field';

const hidden = { hidden: true, access: { read: () => false } } as const;

/** 整改: what whoever manages a compound has to put right, by when, what was done, and whether residents say it is fixed. */
export const rectifications: CollectionConfig = {
  slug: 'rectifications',
  endpoints: [...verbEndpoints('rectifications', rectificationVerbs), fileEndpoint('rectifications')],
  labels: { singular: '整改', plural: '整改' },
  admin: {
    group: '红色物业',
    description:
      '要求管小区的一方改好的问题，对外公开。从巡查、诉求发起，评价低于标准的自动发起。物业报完成并附照片，社区核对后问居民，居民说修好了才办结；说没修好的重新改。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'compound', 'responsibleName', 'state', 'dueAt', 'overdueCount', 'urgeCount'],
    listSearchableFields: ['number', 'title', 'responsibleName'],
  },
  defaultSort: '-openedAt',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [
    { fields: ['compound', 'openedAt'] },
    { fields: ['compound', 'state', 'dueAt'] },
    { fields: ['state', 'dueAt'] },
  ],
  fields: [
    verbBarField(),
    rectificationField,
    filesField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'title', type: 'text', label: '整改什么', required: true, maxLength: 60 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(rectificationStateLabels),
    },
    { name: 'problem', type: 'textarea', label: '有什么问题', required: true, maxLength: 1000 },
    { name: 'demand', type: 'textarea', label: '要求做到什么', required: true, maxLength: 1000 },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'property-companies',
      label: '物业企业',
      index: true,
      maxDepth: 1,
    },
    { name: 'responsibleName', type: 'text', label: '由谁整改', required: true },
    { name: 'origin', type: 'select', label: '来自', required: true, options: optionsOf(originLabels) },
    { name: 'originWords', type: 'textarea', label: '来自哪一次', required: true },
    {
      name: 'originRequest',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      index: true,
      maxDepth: 0,
    },
    {
      name: 'originInspection',
      type: 'relationship',
      relationTo: 'inspections',
      label: '巡查',
      maxDepth: 0,
    },
    { name: 'originRef', type: 'text', required: true, index: true, ...hidden },
    { name: 'originKey', type: 'text', required: true, unique: true, ...hidden },
    { name: 'openedAt', type: 'date', label: '发起时间', required: true, index: true },
    { name: 'openedBy', type: 'relationship', relationTo: 'users', label: '发起账号', maxDepth: 0 },
    { name: 'openedByName', type: 'text', label: '发起人', required: true },
    { name: 'dueAt', type: 'date', label: '期限', required: true, index: true },
    { name: 'dueReason', type: 'textarea', label: '为什么是这一天', required: true },
    { name: 'dueProvisional', type: 'checkbox', label: '放假安排公布后重新计算', defaultValue: false },
    { name: 'countedFrom', type: 'date', required: true, ...hidden },
    { name: 'nextCheckAt', type: 'date', label: '系统下次检查', index: true },
    { name: 'round', type: 'number', label: '重新整改的次数', required: true, defaultValue: 0 },
    { name: 'overdueCount', type: 'number', label: '超期次数', defaultValue: 0 },
    { name: 'overdueFor', type: 'date', ...hidden },
    { name: 'urgeCount', type: 'number', label: '催办次数', defaultValue: 0 },
    { name: 'urgedAt', type: 'date', label: '最近催办' },
    { name: 'superviseCount', type: 'number', label: '督办次数', defaultValue: 0 },
    { name: 'supervisedFor', type: 'date', label: '已督办的期限' },
    { name: 'extension', type: 'select', label: '延期申请', options: optionsOf(extensionLabels) },
    { name: 'extensionDays', type: 'number', label: '申请延几个工作日' },
    { name: 'extensionReason', type: 'textarea', label: '为什么要延期', maxLength: 300 },
    { name: 'reportStep', type: 'text', ...hidden },
    { name: 'reportedAt', type: 'date', label: '报完成时间' },
    { name: 'reportWords', type: 'textarea', label: '做了什么', maxLength: 1000 },
    hundredthsField('cost', '花费（元）'),
    { name: 'payer', type: 'select', label: '谁出钱', options: optionsOf(payerLabels) },
    { name: 'payerName', type: 'text', label: '出钱的是', maxLength: 60 },
    { name: 'askRound', type: 'number', label: '问居民的次数', defaultValue: 0 },
    { name: 'askedAt', type: 'date', label: '开始问居民' },
    { name: 'askUntil', type: 'date', label: '回答截止' },
    { name: 'residentsToldAt', type: 'date', ...hidden },
    { name: 'answered', type: 'number', label: '已回答的户数', defaultValue: 0 },
    { name: 'answersFixed', type: 'number', label: '说修好了的户数' },
    { name: 'answersNot', type: 'number', label: '说没修好的户数' },
    { name: 'closedAt', type: 'date', label: '办结时间' },
    { name: 'closedBy', type: 'select', label: '凭什么办结', options: optionsOf(closedByLabels) },
  ],
};
