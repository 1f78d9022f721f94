import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { readWithRequest } from './access';

/**
 * What the requester answered to the questions of the category, with the question as it was asked. Part of the request's own
 * words: for whoever may read the request and for its tracking link, never on a public page and never in the search.
 */
export const requestAnswers: CollectionConfig = {
  slug: 'request-answers',
  labels: { singular: '补充回答', plural: '补充回答' },
  admin: {
    group: '诉求办理',
    description: '反映人对分类补充问题的回答，不公开。',
    useAsTitle: 'label',
    defaultColumns: ['request', 'label', 'answer'],
    hidden: true,
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  timestamps: false,
  indexes: [{ fields: ['request', 'question'], unique: true }],
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'question',
      type: 'relationship',
      relationTo: 'category-questions',
      label: '问题编号',
      required: true,
      maxDepth: 0,
    },
    { name: 'label', type: 'text', label: '问题', required: true },
    { name: 'answer', type: 'textarea', label: '回答', required: true },
    { name: 'order', type: 'number', label: '顺序', required: true, defaultValue: 0 },
  ],
};
