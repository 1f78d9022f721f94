import type { CollectionConfig } from 'payload';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { rollVerbs } from '@/admin/voting/roll-verbs';
import { optionsOf } from '@/domain/organization';
import { areaSourceLabels } from '@/domain/voting/labels';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenRoll } from './access';
import { ofVote } from './of-vote';

/** 表决名册: one line for each legal unit (or person), frozen when the vote opens. No times: they would say when somebody voted. */
export const voteRoll: CollectionConfig = {
  slug: 'vote-roll',
  endpoints: verbEndpoints('vote-roll', rollVerbs),
  labels: { singular: '名册上的一户', plural: '表决名册' },
  admin: {
    group: '民主协商',
    description:
      '一次表决的名册：每一户的面积、按几个人计、由谁投。公告期里可以更正，表决一开始就封存，以后户的登记怎么改都不影响。只看得到投没投，看不到投了什么。',
    useAsTitle: 'unitName',
    defaultColumns: ['number', 'unitName', 'area', 'areaSource', 'head', 'voterName', 'voted'],
    listSearchableFields: ['unitName', 'voterName'],
  },
  defaultSort: 'number',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenRoll },
  indexes: [
    { fields: ['vote', 'number'], unique: true },
    { fields: ['vote', 'unitKey'], unique: true },
    { fields: ['vote', 'head'] },
    { fields: ['vote', 'building'] },
  ],
  fields: [
    verbBarField(),
    ofVote(),
    { name: 'number', type: 'number', label: '编号', required: true },
    { name: 'unitKey', type: 'text', required: true, hidden: true, access: { read: () => false } },
    { name: 'unitName', type: 'text', label: '哪一户', required: true },
    { name: 'household', type: 'text', label: '户', index: true, admin: { hidden: true } },
    hundredthsField('area', '专有部分面积（平方米）', { required: true }),
    {
      name: 'areaSource',
      type: 'select',
      label: '面积依据',
      required: true,
      options: optionsOf(areaSourceLabels),
    },
    {
      name: 'head',
      type: 'text',
      label: '按人数计的组',
      required: true,
      admin: { description: '同一个组的几户按一个人计：一人买了几套，或者开发商没有卖出的。' },
    },
    { name: 'developer', type: 'checkbox', label: '开发商未售', defaultValue: false },
    { name: 'voter', type: 'text', hidden: true, index: true, access: { read: () => false } },
    { name: 'voterName', type: 'text', label: '由谁投（产权人代表）' },
    { name: 'voted', type: 'checkbox', label: '已投', defaultValue: false },
    { name: 'note', type: 'text', label: '更正说明', maxLength: 200 },
    ...placeFields({ lowest: 'building' }),
  ],
};
