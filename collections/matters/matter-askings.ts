import type { CollectionConfig } from 'payload';
import { askingOutcomeLabels, askingPurposeLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { matterField } from './belongs-to-matter';

/** 一轮问住户: a round in which the affected households are asked, with the rule it is judged by and what came out. */
export const matterAskings: CollectionConfig = {
  slug: 'matter-askings',
  labels: { singular: '议题评价', plural: '议题评价' },
  admin: {
    group: '五步工作法',
    description:
      '群众评和回头看，一轮一条：请了几户、几户回答、按什么标准、结果怎样。请哪些户，开始时就定下来。',
    useAsTitle: 'id',
    defaultColumns: ['matter', 'purpose', 'round', 'until', 'asked', 'answered', 'outcome'],
  },
  defaultSort: '-openedAt',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByPlace },
  indexes: [{ fields: ['matter', 'purpose', 'round'], unique: true }],
  fields: [
    matterField,
    ...placeFields({ lowest: 'compound', required: 'community' }),
    {
      name: 'purpose',
      type: 'select',
      label: '为了',
      required: true,
      options: optionsOf(askingPurposeLabels),
    },
    { name: 'round', type: 'number', label: '第几轮', required: true },
    { name: 'openedAt', type: 'date', label: '开始', required: true },
    { name: 'until', type: 'date', label: '截止', required: true },
    { name: 'asked', type: 'number', label: '请了几户', required: true },
    { name: 'answered', type: 'number', label: '回答的户数', required: true },
    // As they stood when it was opened: a setting that changes later changes nothing here.
    { name: 'leastPercent', type: 'number', label: '至少百分之几的户回答', required: true },
    { name: 'passPercent', type: 'number', label: '满意要到百分之几', required: true },
    { name: 'satisfied', type: 'number', label: '满意' },
    { name: 'partly', type: 'number', label: '部分满意' },
    { name: 'notSatisfied', type: 'number', label: '不满意' },
    { name: 'outcome', type: 'select', label: '结果', options: optionsOf(askingOutcomeLabels) },
    { name: 'reasons', type: 'textarea', label: '居民的原因' },
    { name: 'closedAt', type: 'date', label: '收齐的时间' },
  ],
};
