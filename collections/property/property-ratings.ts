import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { optionsOf } from '@/domain/organization';
import { ratingChannelLabels } from '@/domain/property/ratings/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';

/**
 * 一户一份的评价: what a household said. No door of the API or the panel opens onto it, for nobody: whoever gave it sees it on their own
 * page, and everybody else sees sums. No other collection relates to it, so that no filter or sort can ask about it sideways.
 */
export const propertyRatings: CollectionConfig = {
  slug: 'property-ratings',
  labels: { singular: '一户的评价', plural: '一户的评价' },
  admin: {
    group: '红色物业',
    description: '每一户评了什么。除了评的人自己，谁也看不到。',
    hidden: true,
  },
  access: { ...byVerbsOnly, read: nobody },
  // One household, one rating a round, whatever the channel.
  indexes: [
    { fields: ['round', 'household'], unique: true },
    { fields: ['round', 'compound'] },
    { fields: ['user', 'at'] },
  ],
  fields: [
    { name: 'round', type: 'text', label: '哪一轮', required: true },
    { name: 'household', type: 'text', label: '户', required: true, index: true },
    ...placeFields({ lowest: 'building' }),
    { name: 'answers', type: 'text', label: '各项', required: true },
    { name: 'score', type: 'number', label: '总分（0.01分）', required: true },
    { name: 'comment', type: 'textarea', label: '想说的话', maxLength: 500 },
    {
      name: 'channel',
      type: 'select',
      label: '渠道',
      required: true,
      options: optionsOf(ratingChannelLabels),
    },
    { name: 'user', type: 'text', label: '账号' },
    { name: 'at', type: 'date', label: '时间', required: true },
    { name: 'changes', type: 'number', label: '修改次数', required: true },
    { name: 'changedAt', type: 'date', label: '最后修改' },
    { name: 'onBehalf', type: 'checkbox', label: '代录', defaultValue: false },
    { name: 'enteredBy', type: 'text', label: '代录账号' },
    { name: 'enteredByName', type: 'text', label: '代录人' },
    { name: 'readBackAt', type: 'date', label: '核对时间' },
    { name: 'formKey', type: 'text' },
  ],
};
