import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { belongsTo } from './belongs-to';
import { seenProgress } from './rating-access';

/** Which compounds a round covers, and how far each has come. */
export const ratingRoundCompounds: CollectionConfig = {
  slug: 'rating-round-compounds',
  labels: { singular: '评价进度', plural: '评价进度' },
  admin: {
    group: '红色物业',
    description:
      '每一轮评价覆盖哪些小区、多少户、多少户已经评了。哪一户还没评，在评价页面点“看谁还没评”；评了什么，谁也看不到。',
    useAsTitle: 'id',
    defaultColumns: ['round', 'compound', 'households', 'rated', 'resultAt'],
  },
  defaultSort: '-id',
  // No times: with the count they would say when somebody rated.
  timestamps: false,
  access: { ...byVerbsOnly, read: seenProgress },
  indexes: [{ fields: ['round', 'compound'], unique: true }],
  fields: [
    belongsTo('round', 'rating-rounds', '哪一轮'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'households', type: 'number', label: '可以评的户数', required: true },
    { name: 'rated', type: 'number', label: '已评户数', required: true },
    { name: 'resultAt', type: 'date', label: '统计时间' },
    { name: 'touches', type: 'number', required: true, hidden: true, access: { read: () => false } },
    { name: 'remindedStage', type: 'number', required: true, hidden: true, access: { read: () => false } },
  ],
};
