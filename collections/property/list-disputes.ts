import type { CollectionConfig } from 'payload';
import { disputeVerbs } from '@/admin/property/red-black-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { disputeDecisionLabels } from '@/domain/property/red-black/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { filesField, historyField } from './beside';

/** 红黑榜异议: what was objected, with evidence, and how it was answered; on record, never deleted. */
export const listDisputes: CollectionConfig = {
  slug: 'list-disputes',
  endpoints: verbEndpoints('list-disputes', disputeVerbs),
  labels: { singular: '红黑榜异议', plural: '红黑榜异议' },
  admin: {
    group: '红色物业',
    description: '上榜的企业和社区提出的异议、证据和答复。每一份都要答复，答复公开，证据不公开。',
    useAsTitle: 'words',
    defaultColumns: ['words', 'byName', 'compound', 'decision', 'at'],
    listSearchableFields: ['words', 'byName'],
  },
  defaultSort: '-at',
  access: { ...byVerbsOnly, read: seenWithCompound },
  fields: [
    verbBarField(),
    filesField,
    historyField,
    {
      name: 'entry',
      type: 'relationship',
      relationTo: 'red-black-entries',
      label: '上榜小区',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'list',
      type: 'relationship',
      relationTo: 'red-black-lists',
      label: '红黑榜',
      required: true,
      index: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'words', type: 'textarea', label: '异议的理由', required: true, maxLength: 1000 },
    { name: 'byName', type: 'text', label: '由谁提出', required: true },
    { name: 'raisedBy', type: 'relationship', relationTo: 'users', label: '提出账号', maxDepth: 0 },
    { name: 'raisedByName', type: 'text', label: '提出人', required: true },
    { name: 'at', type: 'date', label: '提出时间', required: true, index: true },
    {
      name: 'decision',
      type: 'select',
      label: '处理',
      required: true,
      index: true,
      options: optionsOf(disputeDecisionLabels),
    },
    { name: 'reply', type: 'textarea', label: '答复', maxLength: 1000 },
    { name: 'decidedByName', type: 'text', label: '答复人' },
    { name: 'decidedAt', type: 'date', label: '答复时间' },
  ],
};
