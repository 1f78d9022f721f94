import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { payerLabels, rectificationStateLabels } from '@/domain/property/rectifications/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';

/** 整改记录: every step of a rectification, append-only; what residents say is not among it. */
export const rectificationSteps: CollectionConfig = {
  slug: 'rectification-steps',
  labels: { singular: '整改记录', plural: '整改记录' },
  admin: {
    group: '红色物业',
    description: '整改的每一步：谁、何时、做了什么、为什么、期限。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'rectification', 'note', 'actorName', 'at'],
    listSearchableFields: ['label', 'note', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenWithCompound },
  fields: [
    {
      name: 'rectification',
      type: 'relationship',
      relationTo: 'rectifications',
      label: '整改',
      required: true,
      index: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'verb', type: 'text', required: true, hidden: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    {
      name: 'state',
      type: 'select',
      label: '之后的状态',
      required: true,
      options: optionsOf(rectificationStateLabels),
    },
    { name: 'round', type: 'number', label: '第几次重新整改', required: true },
    { name: 'note', type: 'textarea', label: '内容' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'dueAt', type: 'date', label: '期限' },
    { name: 'cost', type: 'number', label: '花费（分）' },
    { name: 'payer', type: 'select', label: '谁出钱', options: optionsOf(payerLabels) },
    { name: 'payerName', type: 'text', label: '出钱的是' },
    { name: 'isPublic', type: 'checkbox', label: '公开', defaultValue: true },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
    { name: 'byName', type: 'text', label: '公开的名称', required: true },
  ],
};
