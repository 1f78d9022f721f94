import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** The last receipt number of each day. */
export const requestCounters: CollectionConfig = {
  slug: 'request-counters',
  labels: { singular: '受理编号', plural: '受理编号' },
  admin: { group: '诉求办理', description: '每天最后一个受理编号。', hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'day', type: 'text', required: true, unique: true },
    { name: 'last', type: 'number', required: true, defaultValue: 0 },
  ],
};
