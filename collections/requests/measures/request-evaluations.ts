import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { gradeLabels, optionsOf, outcomeLabels } from '@/domain/requests/labels';
import { readWithRequest } from '../access';

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
    description: '反映人的每一次评价。重办后再评价另有一条，都计入解决率和满意率。只增不改。',
    useAsTitle: 'solved',
    defaultColumns: ['at', 'request', 'solved', 'satisfaction', 'unit', 'round'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
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
    { name: 'solved', type: 'select', label: '是否解决', required: true, options: optionsOf(outcomeLabels) },
    {
      name: 'satisfaction',
      type: 'select',
      label: '满意程度',
      required: true,
      options: optionsOf(gradeLabels),
    },
    { ...id('unit', 'units', '被评价的单位') },
    { ...id('township', 'divisions', '乡镇（街道）') },
    { ...id('community', 'divisions', '社区（村）') },
    { ...id('category', 'categories', '分类') },
    { ...id('channel', 'channels', '渠道') },
    { name: 'submittedAt', type: 'date', label: '诉求提交时间', required: true, index: true },
  ],
};
