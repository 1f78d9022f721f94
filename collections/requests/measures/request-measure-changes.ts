import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * What the verbs add to the sums and take from them, waiting to be folded in: only ever inserted and deleted, so that no
 * two writers meet on one row. A row of kind `rebuild` asks for everything to be counted again.
 */
export const requestMeasureChanges: CollectionConfig = {
  slug: 'request-measure-changes',
  labels: { singular: '待累计的变化', plural: '待累计的变化' },
  admin: { group: '诉求办理', description: '还没有累计进办理数据的变化。', hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'month', type: 'text' },
    { name: 'township', type: 'text' },
    { name: 'community', type: 'text' },
    { name: 'category', type: 'text' },
    { name: 'unit', type: 'text' },
    { name: 'channel', type: 'text' },
    { name: 'ofPart', type: 'checkbox', defaultValue: false },
    { name: 'counts', type: 'text', required: true },
  ],
};
