import type { CollectionConfig } from 'payload';
import { matterStateLabels, stepLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { matterField } from './belongs-to-matter';

/** 议题记录: everything that was done with a matter, append-only; what residents say is not among it. */
export const matterEvents: CollectionConfig = {
  slug: 'matter-events',
  labels: { singular: '议题记录', plural: '议题记录' },
  admin: {
    group: '五步工作法',
    description: '议题的每一步：谁、何时、做了什么、为什么、期限。退回也是一条记录。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'matter', 'note', 'actorName', 'at'],
    listSearchableFields: ['label', 'note', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByPlace },
  indexes: [{ fields: ['matter', 'at'] }],
  fields: [
    matterField,
    ...placeFields({ lowest: 'compound', required: 'community' }),
    { name: 'verb', type: 'text', required: true, hidden: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'step', type: 'select', label: '之后在哪一步', required: true, options: optionsOf(stepLabels) },
    {
      name: 'state',
      type: 'select',
      label: '之后的状态',
      required: true,
      options: optionsOf(matterStateLabels),
    },
    { name: 'back', type: 'checkbox', label: '退回', defaultValue: false },
    { name: 'task', type: 'text', label: '哪项任务', index: true },
    { name: 'note', type: 'textarea', label: '内容' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'dueAt', type: 'date', label: '期限' },
    { name: 'isPublic', type: 'checkbox', label: '公开', defaultValue: true },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
    { name: 'byName', type: 'text', label: '公开的名称', required: true },
  ],
};
