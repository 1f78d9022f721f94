import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { itemKindLabels, majorityLabels } from '@/domain/voting/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenVotes } from './access';
import { ofVote } from './of-vote';

/** 表决事项: what is asked, fixed with the notice. */
export const voteItems: CollectionConfig = {
  slug: 'vote-items',
  labels: { singular: '表决事项', plural: '表决事项' },
  admin: {
    group: '民主协商',
    description: '一次表决里的每一项。公告以后不能增加、不能改。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'vote', 'kind', 'majority'],
    hidden: true,
  },
  defaultSort: 'number',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenVotes },
  indexes: [{ fields: ['vote', 'number'], unique: true }],
  fields: [
    ofVote(),
    { name: 'number', type: 'number', label: '第几项', required: true },
    { name: 'title', type: 'text', label: '事项', required: true, maxLength: 120 },
    { name: 'text', type: 'textarea', label: '具体内容', maxLength: 1000 },
    { name: 'kind', type: 'select', label: '法定类别', required: true, options: optionsOf(itemKindLabels) },
    {
      name: 'majority',
      type: 'select',
      label: '通过标准',
      required: true,
      options: optionsOf(majorityLabels),
    },
    ...placeFields({ lowest: 'compound' }),
  ],
};
