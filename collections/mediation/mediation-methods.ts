import type { CollectionConfig } from 'payload';
import { anyone, nobody, role } from '@/access';
import { audited } from '../shared/audited';

/** 调解方法: what parties can choose on their menu, each with one sentence that says how it goes. */
export const mediationMethods: CollectionConfig = audited({
  slug: 'mediation-methods',
  labels: { singular: '调解方法', plural: '调解方法' },
  admin: {
    group: '大调解',
    description:
      '当事人在调解菜单上能选的方法，例如六尺巷工作法。用一句话说清楚怎么调。停用的不再上菜单，旧案件里还在。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'sentence', 'order', 'active'],
  },
  defaultSort: 'order',
  access: {
    admin: nobody,
    read: anyone,
    create: role('administrator'),
    update: role('administrator'),
    delete: nobody,
  },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, unique: true, maxLength: 30 },
    { name: 'sentence', type: 'text', label: '一句话说明', required: true, maxLength: 120 },
    { name: 'order', type: 'number', label: '次序', required: true, defaultValue: 10 },
    { name: 'active', type: 'checkbox', label: '在用', defaultValue: true },
  ],
});
