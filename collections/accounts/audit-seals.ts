import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { appendOnly } from './append-only';

/** One row per batch of sealed audit events; each carries the hash of the one before. */
export const auditSeals: CollectionConfig = {
  slug: 'audit-seals',
  labels: { singular: '封存记录', plural: '封存记录' },
  admin: {
    group: '系统',
    description: '操作记录的封存。用 npm run audit:verify 核对是否被改动。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'count', 'firstAt', 'lastAt', 'sealedAt'],
    listSearchableFields: ['hash'],
  },
  access: { create: nobody, read: role('administrator'), update: nobody, delete: nobody },
  defaultSort: '-number',
  timestamps: false,
  fields: [
    { name: 'number', type: 'number', label: '封存编号', required: true, unique: true },
    { name: 'count', type: 'number', label: '条数', required: true },
    { name: 'firstAt', type: 'date', label: '最早', required: true },
    { name: 'lastAt', type: 'date', label: '最晚', required: true },
    {
      name: 'manifest',
      type: 'textarea',
      label: '清单',
      required: true,
      admin: { hidden: true, disableListColumn: true },
    },
    { name: 'previousHash', type: 'text', label: '上一封存的校验值' },
    { name: 'hash', type: 'text', label: '校验值', required: true },
    { name: 'signature', type: 'text', label: '签名', required: true, admin: { hidden: true } },
    { name: 'sealedAt', type: 'date', label: '封存时间', required: true },
  ],
  hooks: appendOnly,
};
