import type { CollectionConfig } from 'payload';
import { roundVerbs } from '@/admin/property/round-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { roundStateLabels } from '@/domain/property/ratings/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { historyField } from './beside';
import { hundredthsField } from './hundredths-field';
import { seenRounds } from './rating-access';

/** 物业服务评价: one round, from the draft to the published results. */
export const ratingRounds: CollectionConfig = {
  slug: 'rating-rounds',
  endpoints: verbEndpoints('rating-rounds', roundVerbs),
  labels: { singular: '物业评价', plural: '物业评价' },
  admin: {
    group: '红色物业',
    description:
      '居民给物业服务打分，一户一份。点菜单里的“发起物业评价”新建，到时间自动开始、自动截止、自动统计；看过结果再点“公布结果”。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'opensAt', 'closesAt', 'compoundCount', 'community'],
    listSearchableFields: ['name'],
  },
  defaultSort: '-opensAt',
  access: { ...byVerbsOnly, read: seenRounds },
  fields: [
    verbBarField(),
    {
      name: 'ways',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/property/RoundPanel#RoundPanel' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    historyField,
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(roundStateLabels),
    },
    { name: 'from', type: 'date', label: '评从哪天起的服务', required: true, admin: asDay },
    { name: 'to', type: 'date', label: '评到哪天（含这一天）', required: true, admin: asDay },
    { name: 'opensAt', type: 'date', label: '开始评价', required: true, index: true },
    { name: 'closesAt', type: 'date', label: '截止', required: true, index: true },
    ...placeFields({ lowest: 'community' }),
    { name: 'compoundCount', type: 'number', label: '小区数', required: true },
    {
      name: 'dimensions',
      type: 'textarea',
      label: '评哪几项、各占百分之几',
      required: true,
      admin: { description: '新建时从设置里取来，以后改设置不影响这一轮。' },
    },
    { name: 'allowsChange', type: 'checkbox', label: '截止前可以修改', defaultValue: true },
    { name: 'least', type: 'number', label: '满几户才公布得分和名次', required: true },
    hundredthsField('threshold', '整改线（一项的平均分低于它，就要整改）', { required: true }),
    { name: 'createdByName', type: 'text', label: '发起人', required: true },
    { name: 'openedAt', type: 'date', label: '实际开始' },
    { name: 'closedAt', type: 'date', label: '实际截止' },
    { name: 'evaluatedAt', type: 'date', label: '统计完成' },
    { name: 'publishedAt', type: 'date', label: '公布时间' },
    { name: 'rectifiedAt', type: 'date', label: '低于整改线的已发起整改' },
    { name: 'cancelledAt', type: 'date', label: '取消时间' },
    { name: 'cancelReason', type: 'text', label: '取消的原因', maxLength: 300 },
    {
      name: 'formKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
