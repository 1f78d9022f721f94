import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
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
  fields: [ofVote(), ...stepFields(undefined, '变化'), ...placeFields({ lowest: 'compound' })],
};
