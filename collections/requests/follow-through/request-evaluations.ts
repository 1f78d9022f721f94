import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { evaluationReasonLabels, evaluationSourceLabels } from '@/domain/requests/follow-through/labels';
import { gradeLabels, optionsOf, outcomeLabels } from '@/domain/requests/labels';
import { readWithRequest } from '../access';

const { unanswered: _no, ...sources } = evaluationSourceLabels;

const counted = (name: string, relationTo: 'divisions' | 'categories' | 'channels', label: string) => ({
  name,
  type: 'relationship' as const,
  relationTo,
  label,
  index: true,
  maxDepth: 0,
});

/**
 * The requester's word about each answer: append-only, one row for each round of a request, because a request that is opened
 * again loses it from its own columns and it still counts. Place, category, channel and unit are those of the moment.
 */
export const requestEvaluations: CollectionConfig = {
  slug: 'request-evaluations',
  labels: { singular: '评价', plural: '评价' },
  admin: {
    group: '诉求办理',
    description:
      '反映人对每次答复的评价。只由反映人本人或电话回访得来，只增不改；没有评价的不在这里，计为未评价。',
    defaultColumns: ['request', 'solved', 'satisfaction', 'reasons', 'source', 'at'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  // Of a link and a call back at the same moment one remains, on any database.
  indexes: [{ fields: ['request', 'round'], unique: true }],
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
    { name: 'unit', type: 'relationship', relationTo: 'units', label: '承办单位', index: true, maxDepth: 0 },
    { name: 'round', type: 'number', label: '第几次重办后', required: true, min: 0 },
    {
      name: 'solved',
      type: 'select',
      label: '是否解决',
      required: true,
      options: optionsOf(outcomeLabels),
    },
    { name: 'satisfaction', type: 'select', label: '满意程度', options: optionsOf(gradeLabels) },
    {
      name: 'reasons',
      type: 'select',
      label: '原因',
      hasMany: true,
      options: optionsOf(evaluationReasonLabels),
    },
    { name: 'comment', type: 'textarea', label: '评价说明' },
    {
      name: 'source',
      type: 'select',
      label: '怎么来的',
      required: true,
      enumName: 'evaluation_source',
      options: optionsOf(sources),
    },
    {
      name: 'recordedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '回访人账号',
      maxDepth: 0,
      access: { read: role('operator', 'supervisor', 'administrator') },
    },
    { name: 'recordedByName', type: 'text', label: '回访人' },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { ...counted('township', 'divisions', '乡镇（街道）') },
    { ...counted('community', 'divisions', '社区（村）') },
    { ...counted('category', 'categories', '分类') },
    { ...counted('channel', 'channels', '渠道') },
    { name: 'submittedAt', type: 'date', label: '诉求提交时间', required: true, index: true },
  ],
};
