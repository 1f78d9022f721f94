import type { CollectionConfig } from 'payload';
import { thanksVerbs } from '@/admin/service/records/record-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { thanksReviewLabels } from '@/domain/service/records/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenThanks } from './record-access';

const neverRead = { read: () => false };

/** 居民道谢: one for each household and record; the number is public, the words once somebody has looked at them, the names never. */
export const recordThanks: CollectionConfig = {
  slug: 'record-thanks',
  endpoints: verbEndpoints('record-thanks', thanksVerbs),
  labels: { singular: '居民道谢', plural: '居民道谢' },
  admin: {
    group: '党员服务',
    description:
      '住户对党员服务的道谢，一户一条记录一次。写的话先尽量遮住姓名、电话和门牌，看过以后点“公开”或“不公开”；哪一户写的谁也看不到。',
    useAsTitle: 'maskedWords',
    defaultColumns: ['maskedWords', 'record', 'review', 'at'],
    listSearchableFields: ['maskedWords'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenThanks },
  indexes: [{ fields: ['record', 'household'], unique: true }],
  fields: [
    verbBarField(),
    belongsTo('record', 'service-records', '服务记录'),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      required: true,
      hidden: true,
      maxDepth: 0,
      access: neverRead,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      required: true,
      maxDepth: 0,
      admin: { hidden: true },
      access: neverRead,
    },
    // Of the record, so that those who verify there look at the words.
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'words', type: 'text', hidden: true, maxLength: 100, access: neverRead },
    { name: 'maskedWords', type: 'text', label: '写的话（已遮盖）' },
    {
      name: 'review',
      type: 'select',
      label: '审核',
      required: true,
      index: true,
      options: optionsOf(thanksReviewLabels),
    },
    { name: 'reviewReason', type: 'text', label: '不公开的原因', maxLength: 200 },
    { name: 'reviewedByName', type: 'text', label: '谁审核的' },
    { name: 'at', type: 'date', label: '时间', required: true },
  ],
};
