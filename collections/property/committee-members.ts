import type { CollectionConfig } from 'payload';
import { memberVerbs } from '@/admin/property/self-management/committee-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { chosenHowLabels, officeLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { belongsTo } from './belongs-to';
import { historyField } from './beside';

/** 自管会成员: who holds which office from when until when; a term that is over is shown as over, never deleted. */
export const committeeMembers: CollectionConfig = {
  slug: 'committee-members',
  endpoints: verbEndpoints('committee-members', memberVerbs),
  labels: { singular: '自管会成员', plural: '自管会成员' },
  admin: {
    group: '红色物业',
    description:
      '谁任什么职务、怎么选的、从什么时候到什么时候，对外公开。任期快满的会回到待办里；提前离任要写原因。',
    useAsTitle: 'personName',
    defaultColumns: ['personName', 'office', 'committee', 'compound', 'from', 'until', 'endedOn'],
    listSearchableFields: ['personName'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['committee', 'until'] }, { fields: ['user', 'compound'] }],
  fields: [
    verbBarField(),
    historyField,
    belongsTo('committee', 'committees', '自管会（业委会）'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'personName', type: 'text', label: '姓名', required: true, maxLength: 30 },
    {
      name: 'office',
      type: 'select',
      label: '职务',
      required: true,
      options: optionsOf(officeLabels),
    },
    { name: 'partyMember', type: 'checkbox', label: '党员', defaultValue: false },
    {
      name: 'chosenHow',
      type: 'select',
      label: '怎么产生的',
      required: true,
      options: optionsOf(chosenHowLabels),
    },
    { name: 'from', type: 'date', label: '任期从', required: true, admin: asDay },
    { name: 'until', type: 'date', label: '到（含这一天）', required: true, index: true, admin: asDay },
    { name: 'endedOn', type: 'date', label: '提前离任的日期', admin: asDay },
    { name: 'endReason', type: 'text', label: '离任的原因', maxLength: 300 },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      index: true,
      maxDepth: 0,
      admin: { description: '绑定以后，在任期间本人可以在门户记账、回答居民的提问。' },
    },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
    // The first, second … chair of a committee: of two at once only one takes the next number.
    {
      name: 'chairKey',
      type: 'text',
      unique: true,
      required: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
