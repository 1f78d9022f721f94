import type { CollectionConfig } from 'payload';
import { followUpVerbs } from '@/admin/mediation/hearing-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  followUpStateLabels,
  followUpWayLabels,
  nextStepLabels,
  performanceLabels,
} from '@/domain/mediation/agreements/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { asDay } from '../shared/as-day';
import { byVerbsOnly, seenByChain } from './access';

/** 回访: whether an agreement was kept, and what follows when it was not. */
export const mediationFollowUps: CollectionConfig = {
  slug: 'mediation-follow-ups',
  endpoints: verbEndpoints('mediation-follow-ups', followUpVerbs),
  labels: { singular: '调解回访', plural: '调解回访' },
  admin: {
    group: '大调解',
    description: '协议履行了没有：哪天问、怎么问的、怎么说的。到期没有回访的在待办里。保密。',
    useAsTitle: 'order',
    defaultColumns: ['dispute', 'order', 'state', 'dueAt', 'performance', 'next', 'doneByName'],
  },
  defaultSort: 'dueAt',
  access: { ...byVerbsOnly, read: seenByChain() },
  fields: [
    verbBarField(),
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'order', type: 'number', label: '第几次', required: true },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(followUpStateLabels) },
    { name: 'dueAt', type: 'date', label: '哪天回访', required: true, index: true, admin: asDay },
    { name: 'performance', type: 'select', label: '履行情况', options: optionsOf(performanceLabels) },
    { name: 'way', type: 'select', label: '怎么回访的', options: optionsOf(followUpWayLabels) },
    { name: 'words', type: 'textarea', label: '怎么说的', maxLength: 1000 },
    { name: 'reason', type: 'textarea', label: '没有履行的原因', maxLength: 500 },
    { name: 'next', type: 'select', label: '接下来', options: optionsOf(nextStepLabels) },
    { name: 'doneAt', type: 'date', label: '回访的时间' },
    { name: 'doneByName', type: 'text', label: '谁回访的' },
    {
      name: 'followUpKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
