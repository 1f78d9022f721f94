import type { CollectionConfig } from 'payload';
import { verdictLabels, voiceChannelLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenAnswers } from './access';
import { matterField } from './belongs-to-matter';

/** 住户的评价: what an affected household says, one for each round of asking. Whoever did the work sees numbers only. */
export const matterAnswers: CollectionConfig = {
  slug: 'matter-answers',
  labels: { singular: '住户的评价', plural: '住户的评价' },
  admin: {
    group: '五步工作法',
    description: '受影响的每一户每一轮评一次。办事的单位和物业只看得到户数，看不到谁说了什么。',
    useAsTitle: 'verdict',
    defaultColumns: ['matter', 'asking', 'verdict', 'words', 'channel', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenAnswers },
  // Two of one household at the same moment leave one.
  indexes: [{ fields: ['asking', 'household', 'matter'], unique: true }],
  fields: [
    matterField,
    belongsTo('asking', 'matter-askings', '哪一轮'),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      required: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'verdict', type: 'select', label: '评价', required: true, options: optionsOf(verdictLabels) },
    { name: 'words', type: 'textarea', label: '原因', maxLength: 300 },
    {
      name: 'channel',
      type: 'select',
      label: '怎么评的',
      required: true,
      options: optionsOf(voiceChannelLabels),
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'enteredByName', type: 'text', label: '代为登记的人' },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
};
