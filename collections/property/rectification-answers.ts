import type { CollectionConfig } from 'payload';
import { anyOf, own, withinPlace } from '@/access';
import { optionsOf } from '@/domain/organization';
import { answerChannelLabels, verdictLabels } from '@/domain/property/rectifications/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';

/**
 * 居民回答: whether it is fixed, one for each household and round of asking. The community sees them, residents their own; whoever manages
 * the compound sees numbers only, through no door more than that.
 */
export const rectificationAnswers: CollectionConfig = {
  slug: 'rectification-answers',
  labels: { singular: '整改回答', plural: '整改回答' },
  admin: {
    group: '红色物业',
    description: '每户对每次整改回答一次：修好了没有。管小区的一方只看得到户数，看不到谁说了什么。',
    useAsTitle: 'verdict',
    defaultColumns: ['rectification', 'verdict', 'words', 'channel', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: {
    ...byVerbsOnly,
    read: anyOf(
      withinPlace({ roles: ['administrator', 'community-staff'], lowest: 'compound' }),
      own('user'),
    ),
  },
  indexes: [{ fields: ['rectification', 'askRound', 'household'], unique: true }],
  fields: [
    {
      name: 'rectification',
      type: 'relationship',
      relationTo: 'rectifications',
      label: '整改',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'askRound', type: 'number', label: '第几次问', required: true },
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      required: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'verdict', type: 'select', label: '回答', required: true, options: optionsOf(verdictLabels) },
    { name: 'words', type: 'textarea', label: '说的话', maxLength: 300 },
    {
      name: 'channel',
      type: 'select',
      label: '怎么回答的',
      required: true,
      options: optionsOf(answerChannelLabels),
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'enteredByName', type: 'text', label: '代为登记的人' },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
};
