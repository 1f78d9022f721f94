import type { CollectionConfig } from 'payload';
import { anyone, nobody, role } from '@/access';
import { fillCategoryPath } from '@/domain/requests/category-path';
import { optionsOf, urgencyLabels } from '@/domain/requests/labels';
import { recountMovedBranch } from '@/domain/requests/measures/count-change';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { categoryIntakeFields } from './fields/category-intake';

/** The tree of matters, any number of levels; the path from the root is kept so that a level never needs a walk. */
export const categories: CollectionConfig = audited({
  slug: 'categories',
  labels: { singular: '诉求分类', plural: '诉求分类' },
  admin: {
    group: '诉求办理',
    description:
      '诉求分类树。分类决定默认紧急程度；不归本平台办理的分类写明该找谁。停用的分类不再可选，旧诉求不受影响。',
    useAsTitle: 'path',
    defaultColumns: ['path', 'urgency', 'active'],
    listSearchableFields: ['path', 'name'],
    pagination: { defaultLimit: 50 },
  },
  access: {
    create: role('administrator', 'operator', 'supervisor'),
    read: anyone,
    update: role('administrator', 'operator', 'supervisor'),
    delete: nobody,
  },
  defaultSort: 'path',
  hooks: { beforeChange: [fillCategoryPath], afterChange: [recountMovedBranch] },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 40 },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      label: '上级分类',
      index: true,
      maxDepth: 0,
      admin: { description: '不选就是一级分类。', allowCreate: false },
    },
    {
      name: 'path',
      type: 'text',
      label: '完整路径',
      unique: true,
      access: byVerbOnly,
      admin: { readOnly: true, description: '由上级和名称自动得出。' },
    },
    {
      name: 'level',
      type: 'number',
      label: '层级',
      index: true,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    {
      name: 'hint',
      type: 'text',
      label: '给居民的提示',
      maxLength: 120,
      admin: { description: '例如：暖气不热、路灯不亮。' },
    },
    {
      name: 'urgency',
      type: 'select',
      label: '默认紧急程度',
      required: true,
      defaultValue: 'normal',
      options: optionsOf(urgencyLabels),
    },
    {
      name: 'elsewhere',
      type: 'textarea',
      label: '应当找谁',
      maxLength: 300,
      admin: { description: '不归本平台办理的事，写明该打哪个电话、去哪里。留空表示可以在这里反映。' },
    },
    ...categoryIntakeFields,
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true, index: true },
    { name: 'order', type: 'number', label: '排序', defaultValue: 0 },
  ],
});
