import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';

/**
 * That something was deleted because its owner asked or its time was over, and how much: proof that it is done, without a word about
 * whose it was. Whoever asked holds the number.
 */
export const dataDeletions: CollectionConfig = {
  slug: 'data-deletions',
  labels: { singular: '个人信息删除记录', plural: '个人信息删除记录' },
  admin: {
    group: '系统',
    description: '按本人要求，或者保存期满，删除了哪一类、多少项。不记是谁的；本人要求的，本人手里有编号。',
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'at', 'what', 'rows'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { create: nobody, read: role('administrator'), update: nobody, delete: nobody },
  fields: [
    { name: 'reference', type: 'text', label: '编号', required: true, unique: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'what', type: 'text', label: '删除了什么', required: true },
    { name: 'rows', type: 'number', label: '多少项', required: true },
    {
      name: 'ground',
      type: 'select',
      label: '依据',
      required: true,
      options: [
        { value: 'request', label: '本人要求（个人信息保护法第四十七条）' },
        { value: 'retention', label: '保存期满（个人信息保护法第十九条）' },
      ],
    },
  ],
};
