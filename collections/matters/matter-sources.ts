import type { CollectionConfig } from 'payload';
import { sourceKindLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { matterField } from './belongs-to-matter';

const hidden = { hidden: true, access: { read: () => false } } as const;

/** 议题来源: the requests, results, visits and words a matter comes from, with what was carried over. */
export const matterSources: CollectionConfig = {
  slug: 'matter-sources',
  labels: { singular: '议题来源', plural: '议题来源' },
  admin: {
    group: '五步工作法',
    description: '议题从哪些诉求、评价、走访或意见来，原来的内容抄在这里，不用再填。诉求照自己的期限继续办。',
    useAsTitle: 'summary',
    defaultColumns: ['matter', 'kind', 'summary', 'request', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByPlace },
  fields: [
    matterField,
    ...placeFields({ lowest: 'compound', required: 'community' }),
    { name: 'kind', type: 'select', label: '来自', required: true, options: optionsOf(sourceKindLabels) },
    { name: 'summary', type: 'textarea', label: '内容', required: true },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      index: true,
      maxDepth: 0,
    },
    {
      name: 'ratingResult',
      type: 'relationship',
      relationTo: 'rating-dimension-results',
      label: '评价结果',
      maxDepth: 0,
    },
    { name: 'reference', type: 'text', required: true, index: true, ...hidden },
    // One origin is the source of one matter at a time; a number follows when it was given up and taken again.
    { name: 'sourceKey', type: 'text', required: true, unique: true, ...hidden },
    { name: 'at', type: 'date', label: '时间', required: true },
    { name: 'addedBy', type: 'relationship', relationTo: 'users', label: '加入的账号', maxDepth: 0 },
    { name: 'addedByName', type: 'text', label: '加入的人', required: true },
  ],
};
