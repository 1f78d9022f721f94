import type { CollectionConfig } from 'payload';
import { nobody, own } from '@/access';
import { byVerbsOnly } from './access';

/** 居民道谢: one per person and delivery. Who thanked is nobody's business but their own; the number is public. */
export const deliveryThanks: CollectionConfig = {
  slug: 'delivery-thanks',
  labels: { singular: '道谢', plural: '道谢' },
  admin: {
    group: '红色物业',
    description: '谁为哪一次兑现道过谢。每人每次一个，人数公开，名字不公开。',
    hidden: true,
  },
  access: { ...byVerbsOnly, admin: nobody, read: own('user') },
  timestamps: false,
  indexes: [{ fields: ['delivery', 'user'], unique: true }],
  fields: [
    {
      name: 'delivery',
      type: 'relationship',
      relationTo: 'partner-deliveries',
      label: '兑现记录',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'at', type: 'date', label: '时间', required: true },
  ],
};
