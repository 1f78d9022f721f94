import type { CollectionConfig } from 'payload';
import { commentVerbs } from '@/admin/property/comment-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { commentStateLabels } from '@/domain/property/ratings/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { belongsTo } from './belongs-to';
import { seenProgress } from './rating-access';

/**
 * 评价留言: what households wrote, cut off from them when the round ended: random order and ids, no time, no account, numbers and names
 * starred. Companies read what the review shows, on the public page, like everybody.
 */
export const ratingComments: CollectionConfig = {
  slug: 'rating-comments',
  endpoints: verbEndpoints('rating-comments', commentVerbs),
  labels: { singular: '评价留言', plural: '评价留言' },
  admin: {
    group: '红色物业',
    description:
      '居民评价时写的话，截止后进来，已经打乱顺序，电话、门牌和姓名自动打了星号，查不到是哪一户写的。看过以后点“公开”或“不公开”。骂人、说到具体邻居的不公开；批评物业的应当公开。',
    useAsTitle: 'text',
    defaultColumns: ['text', 'compound', 'state', 'photoCount', 'round'],
    listSearchableFields: ['text'],
  },
  defaultSort: 'state',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenProgress },
  indexes: [{ fields: ['round', 'compound', 'state'] }],
  fields: [
    verbBarField(),
    {
      name: 'photos',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/property/CommentPhotos#CommentPhotos' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.photoCount),
      },
    },
    belongsTo('round', 'rating-rounds', '哪一轮'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'text', type: 'textarea', label: '留言', required: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(commentStateLabels),
    },
    { name: 'photoCount', type: 'number', label: '照片', required: true },
    { name: 'photosShown', type: 'checkbox', label: '照片也公开', defaultValue: false },
    { name: 'reason', type: 'text', label: '不公开的原因', maxLength: 200 },
    { name: 'reviewedByName', type: 'text', label: '审核人' },
    { name: 'reviewedAt', type: 'date', label: '审核时间' },
  ],
};
