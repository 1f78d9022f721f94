import type { CollectionConfig } from 'payload';
import { opinionVerbs } from '@/admin/matters/opinion-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { opinionReviewLabels, voiceChannelLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenVoices } from './access';
import { matterField } from './belongs-to-matter';

/**
 * 居民意见: "我也关心", with or without words: one for each person and matter. The public sees counts, and the masked words once
 * somebody has looked at them; never who said them.
 */
export const matterOpinions: CollectionConfig = {
  slug: 'matter-opinions',
  endpoints: verbEndpoints('matter-opinions', opinionVerbs),
  labels: { singular: '居民意见', plural: '居民意见' },
  admin: {
    group: '五步工作法',
    description:
      '居民对议题的意见和“我也关心”，一个人一份，听民意结束前可以修改、收回。公开的话先遮盖再审核，不显示是谁说的。',
    useAsTitle: 'maskedWords',
    defaultColumns: ['matter', 'maskedWords', 'review', 'channel', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenVoices },
  // One person, one voice: an account, or a household that staff speak for.
  indexes: [{ fields: ['matter', 'speaker'], unique: true }],
  fields: [
    verbBarField(),
    matterField,
    { name: 'speaker', type: 'text', required: true, hidden: true, access: { read: () => false } },
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      required: true,
      maxDepth: 0,
    },
    { name: 'words', type: 'textarea', label: '说的话', maxLength: 500 },
    { name: 'maskedWords', type: 'textarea', label: '遮盖以后的话' },
    {
      name: 'review',
      type: 'select',
      label: '公开不公开',
      required: true,
      index: true,
      options: optionsOf(opinionReviewLabels),
    },
    { name: 'reviewReason', type: 'text', label: '不公开的原因', maxLength: 200 },
    { name: 'reviewedByName', type: 'text', label: '审核人' },
    {
      name: 'channel',
      type: 'select',
      label: '怎么说的',
      required: true,
      options: optionsOf(voiceChannelLabels),
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'enteredByName', type: 'text', label: '代为登记的人' },
    { name: 'withdrawnAt', type: 'date', label: '收回的时间' },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
};
