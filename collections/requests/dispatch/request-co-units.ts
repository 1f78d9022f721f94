import type { CollectionConfig } from 'payload';
import { anyOf, nobody, withinUnit } from '@/access';
import { audited } from '../../shared/audited';
import { readWithRequest } from '../access';

/** Units that help with a request (协办): what each was asked for, by when, and what it contributed. Written by verbs only. */
export const requestCoUnits: CollectionConfig = audited({
  slug: 'request-co-units',
  labels: { singular: '协办', plural: '协办' },
  admin: {
    group: '诉求办理',
    description: '协办单位和它们的反馈。在诉求页面用“增加协办”“协办反馈”按钮办理；答复由牵头单位作出。',
    useAsTitle: 'unitName',
    defaultColumns: ['request', 'unitName', 'task', 'dueAt', 'doneAt'],
    listSearchableFields: ['unitName'],
  },
  access: {
    create: nobody,
    read: anyOf(readWithRequest, withinUnit({ field: 'unit' })),
    update: nobody,
    delete: nobody,
  },
  defaultSort: '-addedAt',
  // A unit helps with a request once; asking it again changes nothing.
  indexes: [{ fields: ['request', 'unit'], unique: true }, { fields: ['unit', 'doneAt'] }],
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '协办单位',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'unitName', type: 'text', label: '单位名称', required: true },
    { name: 'task', type: 'textarea', label: '请它做什么', required: true },
    { name: 'addedAt', type: 'date', label: '加入时间', required: true, index: true },
    { name: 'addedBy', type: 'text', label: '由谁加入', required: true },
    { name: 'dueAt', type: 'date', label: '反馈期限' },
    { name: 'contribution', type: 'textarea', label: '反馈' },
    { name: 'contributedBy', type: 'text', label: '反馈人' },
    { name: 'doneAt', type: 'date', label: '反馈时间' },
  ],
});
