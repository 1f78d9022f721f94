import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenVotes } from './access';
import { ofVote } from './of-vote';

/** What was done with a vote: who, when, from what to what, and why. Append-only; of ballots it knows nothing. */
export const voteEvents: CollectionConfig = {
  slug: 'vote-events',
  labels: { singular: '表决记录', plural: '表决记录' },
  admin: {
    group: '民主协商',
    description: '一次表决的每一步：谁、何时、做了什么、为什么。只增不改，没有投票的记录。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'vote', 'detail', 'actorName', 'at'],
    hidden: true,
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenVotes },
  fields: [
    ofVote(),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'detail', type: 'textarea', label: '变化' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
    ...placeFields({ lowest: 'compound' }),
  ],
};
