import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { visitOutcomeLabels } from '@/domain/requests/follow-through/labels';
import { optionsOf } from '@/domain/requests/labels';
import { readWithRequest } from '../access';

/** Calls back to requesters: who called, when, and what came of it. Append-only, numbered within the round. */
export const returnVisits: CollectionConfig = {
  slug: 'return-visits',
  labels: { singular: '回访', plural: '回访' },
  admin: {
    group: '诉求办理',
    description: '电话回访的记录。由没有承办、协办过这件诉求的工作人员登记；没有接通的只记次数，不算评价。',
    defaultColumns: ['request', 'attempt', 'outcome', 'recordedByName', 'at'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  indexes: [{ fields: ['request', 'round', 'attempt'], unique: true }],
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
    { name: 'round', type: 'number', label: '第几次重办后', required: true, min: 0 },
    { name: 'attempt', type: 'number', label: '第几次', required: true, min: 1 },
    {
      name: 'outcome',
      type: 'select',
      label: '结果',
      required: true,
      enumName: 'return_visit_outcome',
      options: optionsOf(visitOutcomeLabels),
    },
    { name: 'readBack', type: 'checkbox', label: '已向反映人复述确认', defaultValue: false },
    { name: 'note', type: 'textarea', label: '内部说明' },
    {
      name: 'recordedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '回访人账号',
      maxDepth: 0,
      access: { read: role('operator', 'supervisor', 'administrator') },
    },
    { name: 'recordedByName', type: 'text', label: '回访人', required: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
};
