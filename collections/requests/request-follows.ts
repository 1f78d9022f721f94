import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { personalField, personalSelect } from '../shared/personal-field';
import { readWithRequest, sealed } from './access';

/**
 * "我也遇到": somebody else meets the same matter and wants to hear of the answer. One row per request and phone; stopping
 * deletes the row and the phone with it (个人信息保护法 第四十七条).
 */
export const requestFollows: CollectionConfig = {
  slug: 'request-follows',
  labels: { singular: '也遇到的人', plural: '也遇到的人' },
  admin: {
    group: '诉求办理',
    description:
      '没有另外提交、而是说“我也遇到”的居民。答复和办结时发短信告诉他们；停止关注后记录连同电话一起删除。',
    defaultColumns: ['request', 'phone', 'at', 'takenBy'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  forceSelect: personalSelect(['phone']),
  defaultSort: '-at',
  timestamps: false,
  // Of many calls at once from one phone one row remains, on any database.
  indexes: [{ fields: ['request', 'phoneIndex'], unique: true }],
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
    ...personalField({ name: 'phone', label: '电话', kind: 'phone', lookup: 'index', revealTo: [] }),
    { name: 'at', type: 'date', label: '时间', required: true },
    {
      name: 'takenBy',
      type: 'text',
      label: '代为登记',
      admin: { description: '来电、来访的，由谁登记；自己在网上点的没有。' },
    },
    { name: 'trackingTokenHash', type: 'text', unique: true, hidden: true, access: sealed },
  ],
};
