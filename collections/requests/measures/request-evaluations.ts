import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { evaluationReasonLabels, evaluationSourceLabels } from '@/domain/requests/follow-through/labels';
import { gradeLabels, optionsOf, outcomeLabels } from '@/domain/requests/labels';
import { readWithRequest } from '../access';

const { unanswered: _never, ...sources } = evaluationSourceLabels;

const id = (name: string, relationTo: 'units' | 'divisions' | 'categories' | 'channels', label: string) => ({
  name,
  type: 'relationship' as const,
  relationTo,
  label,
  index: true,
  maxDepth: 0,
});

/**
 * Every word a requester has given, one row each: a request that is opened again loses the word from its own columns, but
 * it counts. Place, category and unit are those of the moment it was given. Only ever added.
 */
export const requestEvaluations: CollectionConfig = {
  slug: 'request-evaluations',
  labels: { singular: '评价', plural: '评价' },
  admin: {
    group: '诉求办理',
    description:
      '反映人的每一次评价。重办后再评价另有一条，都计入解决率和满意率；对同一次答复改了口的，以后一次为准，前一次留存不计。只由反映人本人或电话回访得来，只增不改；没有评价的不在这里，计为未评价。',
    useAsTitle: 'at',
    listSearchableFields: ['comment'],
    defaultColumns: ['at', 'request', 'solved', 'satisfaction', 'reasons', 'source', 'unit', 'round'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  // Of a link and a call back at the same moment one remains, on any database; a word that was taken back stays beside it.
  indexes: [{ fields: ['request', 'round', 'word'], unique: true }],
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
    { name: 'at', type: 'date', label: '评价时间', required: true, index: true },
    { name: 'round', type: 'number', label: '第几次重办后', required: true, defaultValue: 0 },
    // 1 when they have taken back what they had said about the same answer.
    {
      name: 'word',
      type: 'number',
      label: '对这次答复的第几次表态（从0起）',
      required: true,
      defaultValue: 0,
    },
    {
      name: 'superseded',
      type: 'checkbox',
      label: '后来改口，不再计入',
      defaultValue: false,
      index: true,
    },
    { name: 'solved', type: 'select', label: '是否解决', required: true, options: optionsOf(outcomeLabels) },
    {
      name: 'satisfaction',
      type: 'select',
      label: '满意程度',
      required: true,
      options: optionsOf(gradeLabels),
    },
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
    { ...id('unit', 'units', '被评价的单位') },
    { ...id('township', 'divisions', '乡镇（街道）') },
    { ...id('community', 'divisions', '社区（村）') },
    { ...id('category', 'categories', '分类') },
    { ...id('channel', 'channels', '渠道') },
    { name: 'submittedAt', type: 'date', label: '诉求提交时间', required: true, index: true },
  ],
};
