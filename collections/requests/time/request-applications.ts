import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { applicationKindLabels, decisionLabels } from '@/domain/requests/applications/kinds';
import { optionsOf } from '@/domain/requests/labels';
import { audited } from '../../shared/audited';
import { readWithRequest } from '../access';

/** What units apply for, and what supervisors decided. Rows come and change by verbs only. */
export const requestApplications: CollectionConfig = audited({
  slug: 'request-applications',
  labels: { singular: '延期和挂起申请', plural: '延期和挂起申请' },
  admin: {
    group: '诉求办理',
    description: '承办单位的延期、挂起申请和审批结果。在诉求页面上申请和审批；审批前照常计时。',
    useAsTitle: 'appliedAt',
    defaultColumns: ['appliedAt', 'kind', 'days', 'request', 'unit', 'decision', 'decidedByName'],
    listSearchableFields: ['reason'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-appliedAt',
  timestamps: false,
  indexes: [{ fields: ['request', 'decision'] }],
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 1,
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '申请单位',
      index: true,
      maxDepth: 1,
    },
    {
      name: 'kind',
      type: 'select',
      label: '申请',
      required: true,
      index: true,
      options: optionsOf(applicationKindLabels),
    },
    { name: 'days', type: 'number', label: '工作日', required: true, min: 1 },
    { name: 'reason', type: 'textarea', label: '理由', required: true, maxLength: 500 },
    { name: 'appliedBy', type: 'relationship', relationTo: 'users', label: '申请账号', maxDepth: 0 },
    { name: 'appliedByName', type: 'text', label: '申请人', required: true },
    { name: 'appliedAt', type: 'date', label: '申请时间', required: true, index: true },
    {
      name: 'decision',
      type: 'select',
      label: '结果',
      required: true,
      index: true,
      defaultValue: 'open',
      options: optionsOf(decisionLabels),
    },
    { name: 'decidedBy', type: 'relationship', relationTo: 'users', label: '审批账号', maxDepth: 0 },
    { name: 'decidedByName', type: 'text', label: '审批人' },
    { name: 'decidedAt', type: 'date', label: '审批时间', index: true },
    { name: 'note', type: 'textarea', label: '审批意见', maxLength: 500 },
    // Request and kind while it is open, its own id afterwards: one of a kind waits at a time.
    { name: 'openKey', type: 'text', required: true, unique: true, hidden: true },
  ],
});
