import type { CollectionConfig } from 'payload';
import { commitmentVerbs } from '@/admin/property/commitment-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { commitmentStateLabels, frequencyLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { belongsTo } from './belongs-to';
import { historyField } from './beside';

/** 承诺: what a red partner does for one compound, how often, from when until when. */
export const partnerCommitments: CollectionConfig = {
  slug: 'partner-commitments',
  endpoints: [...verbEndpoints('partner-commitments', commitmentVerbs), fileEndpoint('partner-commitments')],
  labels: { singular: '合伙人承诺', plural: '合伙人承诺' },
  admin: {
    group: '红色物业',
    description:
      '红色合伙人答应为哪个小区做什么、多久一次、到什么时候，对外公开。到期的会回到待办里：续约，或者结束。',
    useAsTitle: 'what',
    defaultColumns: ['what', 'partner', 'compound', 'frequency', 'until', 'state'],
    listSearchableFields: ['what'],
  },
  defaultSort: 'until',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['compound', 'state'] }, { fields: ['state', 'until'] }],
  fields: [
    verbBarField(),
    historyField,
    belongsTo('partner', 'red-partners', '红色合伙人'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'what', type: 'textarea', label: '承诺做什么', required: true, maxLength: 300 },
    {
      name: 'frequency',
      type: 'select',
      label: '多久一次',
      required: true,
      options: optionsOf(frequencyLabels),
    },
    { name: 'from', type: 'date', label: '从', required: true, admin: asDay },
    { name: 'until', type: 'date', label: '到（含这一天）', required: true, admin: asDay },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(commitmentStateLabels),
    },
    { name: 'endedOn', type: 'date', label: '结束日期', admin: asDay },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 300 },
  ],
};
