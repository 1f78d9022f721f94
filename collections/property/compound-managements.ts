import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { managementVerbs } from '@/admin/property/management-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { managementModeLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { filesField, historyField } from './beside';

/** 管理方式: who managed a compound from when until when, without gaps and never deleted. */
export const compoundManagements: CollectionConfig = {
  slug: 'compound-managements',
  endpoints: [
    ...verbEndpoints('compound-managements', managementVerbs),
    fileEndpoint('compound-managements'),
  ],
  labels: { singular: '管理方式', plural: '管理方式' },
  admin: {
    group: '红色物业',
    description:
      '每个小区从什么时候起由谁管、有什么凭据，一段接一段，对外公开。在小区页面上点“变更管理方式”；写错了打开那一段点“更正”，更正前后和原因都留下。',
    useAsTitle: 'modeName',
    defaultColumns: ['compound', 'modeName', 'company', 'from', 'until', 'community'],
    listSearchableFields: ['modeName', 'evidence'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: seenWithCompound },
  // Two changes on one day cannot be told apart. The number within the compound makes two changes of the same history impossible, so
  // that one stretch goes on, on any database. (A key that one stretch frees and the next takes would say so directly, but the peer
  // the tests use looks for it outside the transaction.)
  indexes: [
    { fields: ['compound', 'from'], unique: true },
    { fields: ['compound', 'sequence'], unique: true },
  ],
  fields: [
    verbBarField(),
    filesField,
    historyField,
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    {
      name: 'mode',
      type: 'select',
      label: '管理方式',
      required: true,
      index: true,
      options: optionsOf(managementModeLabels),
      admin: { disableListColumn: true },
    },
    // The mode in words, for the title and the lists; the form shows the mode itself.
    {
      name: 'modeName',
      type: 'text',
      label: '管理方式',
      required: true,
      admin: { condition: () => false },
    },
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'property-companies',
      label: '物业企业',
      index: true,
      maxDepth: 1,
    },
    { name: 'from', type: 'date', label: '从', required: true, index: true, admin: asDay },
    {
      name: 'until',
      type: 'date',
      label: '到（不含这一天）',
      admin: { ...asDay, description: '空着就是一直到现在。' },
    },
    { name: 'why', type: 'textarea', label: '为什么变更', required: true, maxLength: 500 },
    { name: 'evidence', type: 'textarea', label: '凭据', required: true, maxLength: 1000 },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
    { name: 'sequence', type: 'number', required: true, hidden: true, access: { read: () => false } },
  ],
};
