import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { inspectionVerbs } from '@/admin/property/inspection-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { inspectionSubjectLabels } from '@/domain/property/rectifications/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { filesField, historyField } from './beside';

/** 巡查: what staff of the community saw in a compound, with photos; a rectification may come of it. */
export const inspections: CollectionConfig = {
  slug: 'inspections',
  endpoints: [...verbEndpoints('inspections', inspectionVerbs), fileEndpoint('inspections')],
  labels: { singular: '巡查', plural: '巡查' },
  admin: {
    group: '红色物业',
    description:
      '社区到小区里看到了什么、哪天看的、照片。手机上点“登记巡查”，或在小区页面上登记；要改的可以当场发起整改。',
    useAsTitle: 'findings',
    defaultColumns: ['on', 'compound', 'subject', 'spot', 'findings', 'rectification'],
    listSearchableFields: ['findings', 'spot'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenWithCompound },
  fields: [
    verbBarField(),
    filesField,
    historyField,
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'on', type: 'date', label: '哪天看的', required: true, index: true, admin: asDay },
    {
      name: 'subject',
      type: 'select',
      label: '看的是',
      required: true,
      options: optionsOf(inspectionSubjectLabels),
    },
    { name: 'spot', type: 'text', label: '具体位置', maxLength: 40 },
    { name: 'findings', type: 'textarea', label: '看到了什么', required: true, maxLength: 1000 },
    { name: 'inspectorName', type: 'text', label: '巡查人', required: true },
    {
      name: 'rectification',
      type: 'relationship',
      relationTo: 'rectifications',
      label: '发起的整改',
      maxDepth: 1,
    },
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
