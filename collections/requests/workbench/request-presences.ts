import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** Where on the workbench each person is now: one row per person, overwritten with every step. Who works with whom is not kept. */
export const requestPresences: CollectionConfig = {
  slug: 'request-presences',
  labels: { singular: '正在查看', plural: '正在查看' },
  admin: { group: '诉求办理', description: '谁正开着哪一件诉求。', hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  indexes: [{ fields: ['request', 'at'] }],
  fields: [
    { name: 'user', type: 'text', label: '账号', required: true, unique: true },
    { name: 'request', type: 'text', label: '诉求', required: true },
    { name: 'name', type: 'text', label: '姓名', required: true },
    { name: 'at', type: 'date', label: '时间', required: true },
  ],
};
