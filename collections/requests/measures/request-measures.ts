import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * The kept sums behind 服务数据, one row per month, place, category and unit that has something. Written by the fold and
 * the rebuild only; people read them through the pages, which know what may be shown.
 */
export const requestMeasures: CollectionConfig = {
  slug: 'request-measures',
  labels: { singular: '办理数据', plural: '办理数据' },
  admin: { group: '诉求办理', description: '按月、地点、分类、单位累计的件数。', hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  indexes: [{ fields: ['place', 'shape', 'month'] }, { fields: ['within', 'shape', 'month'] }],
  fields: [
    // All that tells one sum from another, in one text.
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'month', type: 'text', required: true, index: true },
    { name: 'shape', type: 'text', required: true },
    // `city`, or the id of a township or community; `within` is the place around it.
    { name: 'place', type: 'text', required: true },
    { name: 'within', type: 'text' },
    // Ids or `none`; absent where the shape does not look at it.
    { name: 'category', type: 'text' },
    { name: 'unit', type: 'text' },
    { name: 'channel', type: 'text' },
    { name: 'counts', type: 'text', required: true },
  ],
};
