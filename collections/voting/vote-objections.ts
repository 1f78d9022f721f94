import type { CollectionConfig } from 'payload';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { objectionVerbs } from '@/admin/voting/objection-verbs';
import { optionsOf } from '@/domain/organization';
import { objectionStateLabels } from '@/domain/voting/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWords } from './access';
import { ofVote } from './of-vote';
import { saidBy } from './said-by';

/** 结果异议: what somebody on the roll says against the posted result, and the answer on record. */
export const voteObjections: CollectionConfig = {
  slug: 'vote-objections',
  endpoints: verbEndpoints('vote-objections', objectionVerbs),
  labels: { singular: '结果异议', plural: '结果异议' },
  admin: {
    group: '民主协商',
    description: '对公布的结果提出的异议和答复，都留在记录里。都答复了，过了异议期，结果才定案。',
    useAsTitle: 'words',
    defaultColumns: ['words', 'vote', 'state', 'userName', 'at'],
  },
  defaultSort: '-at',
  access: { ...byVerbsOnly, read: seenWords },
  fields: [
    verbBarField(),
    ofVote(),
    { name: 'words', type: 'textarea', label: '异议', required: true, maxLength: 1000 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(objectionStateLabels),
    },
    { name: 'answer', type: 'textarea', label: '答复', maxLength: 1000 },
    { name: 'at', type: 'date', label: '提出时间', required: true, index: true },
    { name: 'answeredAt', type: 'date', label: '答复时间' },
    { name: 'answeredByName', type: 'text', label: '答复人' },
    ...saidBy(),
    ...placeFields({ lowest: 'compound' }),
  ],
};
