import type { CollectionConfig } from 'payload';
import { disputeStateLabels } from '@/domain/mediation/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, seenByChain } from './access';

/** 调解记录: every step of a case, append-only. */
export const disputeEvents: CollectionConfig = {
  slug: 'dispute-events',
  labels: { singular: '调解经过', plural: '调解经过' },
  admin: {
    group: '大调解',
    description: '案件的每一步：什么时候、谁、做了什么、为什么。只增不改，保密。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'dispute', 'detail', 'actorName', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByChain() },
  indexes: [{ fields: ['dispute', 'at'] }],
  fields: [
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      label: '之后的状态',
      required: true,
      options: optionsOf(disputeStateLabels),
    },
    { name: 'verb', type: 'text', required: true, hidden: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'detail', type: 'textarea', label: '内容' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'told', type: 'text', label: '当事人看到的' },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
