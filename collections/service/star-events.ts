import type { CollectionConfig } from 'payload';
import { byVerbsOnly, seenEvents } from './star-access';
import { group, ofRound } from './star-fields';

/** 评星记录: every step of a round: who, when, from what to what, and why; what names a member is for the branch. Append-only; of single grades it knows nothing. */
export const starEvents: CollectionConfig = {
  slug: 'star-events',
  labels: { singular: '评星记录', plural: '评星记录' },
  admin: {
    group,
    description: '一次评星的每一步：谁、何时、做了什么、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'round', 'detail', 'actorName', 'at'],
    hidden: true,
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenEvents },
  fields: [
    ...ofRound(),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'detail', type: 'textarea', label: '变化' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
