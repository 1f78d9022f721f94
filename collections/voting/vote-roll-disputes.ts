import type { CollectionConfig } from 'payload';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { disputeVerbs } from '@/admin/voting/dispute-verbs';
import { optionsOf } from '@/domain/organization';
import { disputeKindLabels, disputeStateLabels } from '@/domain/voting/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWords } from './access';
import { ofVote } from './of-vote';
import { saidBy } from './said-by';

/** 名册异议: what an owner says is wrong with a line of the roll, and what was decided. */
export const voteRollDisputes: CollectionConfig = {
  slug: 'vote-roll-disputes',
  endpoints: verbEndpoints('vote-roll-disputes', disputeVerbs),
  labels: { singular: '名册异议', plural: '名册异议' },
  admin: {
    group: '民主协商',
    description: '居民对名册提出的异议。属实的先更正名册那一户，再答复；都答复了，表决才能开始。',
    useAsTitle: 'unitName',
    defaultColumns: ['unitName', 'vote', 'kind', 'state', 'at'],
    listSearchableFields: ['unitName'],
  },
  defaultSort: '-at',
  access: { ...byVerbsOnly, read: seenWords },
  fields: [
    verbBarField(),
    ofVote(),
    { name: 'line', type: 'text', label: '名册上的哪一户', index: true, admin: { hidden: true } },
    { name: 'unitName', type: 'text', label: '哪一户', required: true },
    {
      name: 'kind',
      type: 'select',
      label: '什么不对',
      required: true,
      options: optionsOf(disputeKindLabels),
    },
    { name: 'words', type: 'textarea', label: '怎么不对', required: true, maxLength: 500 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(disputeStateLabels),
    },
    { name: 'answer', type: 'textarea', label: '答复', maxLength: 500 },
    { name: 'at', type: 'date', label: '提出时间', required: true, index: true },
    { name: 'decidedAt', type: 'date', label: '答复时间' },
    { name: 'decidedByName', type: 'text', label: '答复人' },
    ...saidBy(),
    ...placeFields({ lowest: 'compound' }),
  ],
};
