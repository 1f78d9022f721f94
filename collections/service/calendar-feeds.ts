import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** Addresses under which accounts have their own calendar; the token is kept nowhere, and nobody reads these rows. */
export const calendarFeeds: CollectionConfig = {
  slug: 'calendar-feeds',
  labels: { singular: '日历订阅地址', plural: '日历订阅地址' },
  admin: {
    group: '党员服务',
    description: '本人的日历订阅地址，只存摘要；本人可以随时作废。',
    hidden: true,
  },
  access: { admin: nobody, create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      unique: true,
      maxDepth: 0,
    },
    { name: 'digest', type: 'text', required: true, unique: true, hidden: true },
    { name: 'madeAt', type: 'date', label: '生成时间', required: true },
    { name: 'revokedAt', type: 'date', label: '作废时间' },
  ],
};
