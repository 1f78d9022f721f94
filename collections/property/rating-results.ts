import type { CollectionConfig, Field } from 'payload';
import { resultVerbs } from '@/admin/matters/open-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { managementModeLabels } from '@/domain/property/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { belongsTo } from './belongs-to';
import { hundredthsField } from './hundredths-field';
import { seenResults } from './rating-access';

/** What results of a compound and of its dimensions have in common. */
const common = (): Field[] => [
  belongsTo('round', 'rating-rounds', '哪一轮'),
  ...placeFields({ lowest: 'compound', required: 'compound' }),
  {
    name: 'company',
    type: 'relationship',
    relationTo: 'property-companies',
    label: '截止时的物业企业',
    index: true,
    maxDepth: 1,
  },
  { name: 'n', type: 'number', label: '评了的户数（n）', required: true },
  { name: 'enough', type: 'checkbox', label: '够公布的户数', defaultValue: false },
  hundredthsField('mean', '平均分'),
  hundredthsField('low', '95%区间下限'),
  hundredthsField('high', '95%区间上限'),
  { name: 'published', type: 'checkbox', label: '已公布', defaultValue: false, index: true },
];

/** 评价结果: what the households of a compound come to, written once at the end of the round. */
export const ratingResults: CollectionConfig = {
  slug: 'rating-results',
  labels: { singular: '评价结果', plural: '评价结果' },
  admin: {
    group: '红色物业',
    description: '一轮评价里每个小区的结果，截止时写下，不再改动。户数不够的没有得分。',
    useAsTitle: 'id',
    defaultColumns: ['round', 'compound', 'company', 'n', 'responseRate', 'mean', 'published'],
  },
  defaultSort: '-closedAt',
  access: { ...byVerbsOnly, read: seenResults },
  indexes: [{ fields: ['round', 'compound'], unique: true }, { fields: ['compound', 'closedAt'] }],
  fields: [
    ...common(),
    { name: 'mode', type: 'select', label: '截止时的管理方式', options: optionsOf(managementModeLabels) },
    { name: 'households', type: 'number', label: '可以评的户数', required: true },
    hundredthsField('responseRate', '参与率（%）', { required: true }),
    { name: 'closedAt', type: 'date', label: '截止时间', required: true, index: true },
  ],
};

/** 分项结果: the same for one dimension, with how many chose each grade. */
export const ratingDimensionResults: CollectionConfig = {
  slug: 'rating-dimension-results',
  endpoints: verbEndpoints('rating-dimension-results', resultVerbs),
  labels: { singular: '分项结果', plural: '分项结果' },
  admin: {
    group: '红色物业',
    description: '每个小区每一项的结果：多少户评了、各等级多少户、平均分和95%区间。户数不够的不写。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'compound', 'round', 'n', 'mean', 'satisfied', 'published'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'mean',
  access: { ...byVerbsOnly, read: seenResults },
  indexes: [{ fields: ['round', 'compound', 'dimension'], unique: true }],
  fields: [
    verbBarField(),
    {
      name: 'result',
      type: 'relationship',
      relationTo: 'rating-results',
      label: '哪个结果',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'dimension', type: 'text', label: '代号', required: true },
    { name: 'name', type: 'text', label: '项目', required: true },
    { name: 'weight', type: 'number', label: '权重（%）', required: true },
    { name: 'order', type: 'number', label: '顺序', required: true },
    ...common(),
    ...([5, 4, 3, 2, 1] as const).map(
      (grade): Field => ({
        name: `count${grade}`,
        type: 'number',
        label: ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意'][grade] ?? '',
      }),
    ),
    hundredthsField('satisfied', '基本满意以上（%）'),
  ],
};
