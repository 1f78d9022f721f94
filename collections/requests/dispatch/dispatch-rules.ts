import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { optionsOf, urgencyLabels } from '@/domain/requests/labels';
import { audited } from '../../shared/audited';
import { placeFields } from '../../shared/place-fields';

/** Where requests usually go: judged in order, the first that holds decides what the operator is offered. */
export const dispatchRules: CollectionConfig = audited({
  slug: 'dispatch-rules',
  labels: { singular: '派单规则', plural: '派单规则' },
  admin: {
    group: '诉求办理',
    description:
      '按顺序逐条比对，第一条符合的规则决定建议派给谁；条件留空表示不限。改动后可到“派单模拟”里试一试。',
    useAsTitle: 'name',
    defaultColumns: [
      'order',
      'name',
      'category',
      'community',
      'compound',
      'channel',
      'urgency',
      'unit',
      'active',
    ],
    listSearchableFields: ['name'],
    pagination: { defaultLimit: 50 },
  },
  access: {
    create: role('administrator', 'supervisor'),
    read: role('administrator', 'operator', 'supervisor', 'city-leader'),
    update: role('administrator', 'supervisor'),
    delete: nobody,
  },
  defaultSort: 'order',
  fields: [
    { name: 'order', type: 'number', label: '顺序', required: true, defaultValue: 100, index: true },
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: '分类',
      maxDepth: 1,
      admin: { allowCreate: false, description: '包括它下面的全部分类；留空不限。' },
    },
    ...placeFields({ lowest: 'building' }),
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: '渠道',
      maxDepth: 1,
      admin: { allowCreate: false, description: '留空不限。' },
    },
    { name: 'urgency', type: 'select', label: '紧急程度', options: optionsOf(urgencyLabels) },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '派给（牵头）',
      required: true,
      maxDepth: 1,
      filterOptions: { handlesRequests: { equals: true } },
      admin: { allowCreate: false },
    },
    {
      name: 'coUnits',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      maxRows: 5,
      label: '协办单位',
      maxDepth: 1,
      filterOptions: { handlesRequests: { equals: true } },
      // Payload would look each unit up beside the lead unit's look-up, two reads at once in one transaction, which a
      // MongoDB session does not promise. The panel offers only units that handle requests, and dispatching checks them.
      validate: (value: unknown) => !Array.isArray(value) || value.length <= 5 || '最多5个协办单位',
      admin: { allowCreate: false },
    },
    { name: 'from', type: 'date', label: '生效时间', admin: { description: '留空表示已经生效。' } },
    { name: 'until', type: 'date', label: '失效时间', admin: { description: '留空表示一直有效。' } },
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true },
  ],
});
