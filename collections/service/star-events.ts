import type { CollectionConfig } from 'payload';
import { stepFields } from '../shared/step-fields';
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
  fields: [...ofRound(), ...stepFields(undefined, '变化')],
};
