import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { entryVerbs } from '@/admin/property/red-black-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { listKindLabels } from '@/domain/property/red-black/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenEntries } from './access';
import { belongsTo } from './belongs-to';
import { historyField } from './beside';
import { hundredthsField } from './hundredths-field';

/** 上榜小区: a compound on a list, with the numbers that brought it there. */
export const redBlackEntries: CollectionConfig = {
  slug: 'red-black-entries',
  endpoints: [...verbEndpoints('red-black-entries', entryVerbs), fileEndpoint('red-black-entries')],
  labels: { singular: '上榜小区', plural: '上榜小区' },
  admin: {
    group: '红色物业',
    description: '红黑榜上的小区，注明几户评价、平均分和区间。异议期里管小区的一方和社区在这里提出异议。',
    useAsTitle: 'companyName',
    defaultColumns: ['list', 'kind', 'position', 'compound', 'companyName', 'n', 'mean', 'removed'],
    listSearchableFields: ['companyName'],
  },
  defaultSort: 'position',
  access: { ...byVerbsOnly, read: seenEntries },
  indexes: [{ fields: ['list', 'compound'], unique: true }],
  fields: [
    verbBarField(),
    historyField,
    belongsTo('list', 'red-black-lists', '红黑榜'),
    { name: 'kind', type: 'select', label: '榜', required: true, options: optionsOf(listKindLabels) },
    { name: 'position', type: 'number', label: '名次', required: true },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'property-companies',
      label: '物业企业',
      index: true,
      maxDepth: 0,
    },
    { name: 'companyName', type: 'text', label: '由谁管', required: true },
    { name: 'n', type: 'number', label: '几户评价', required: true },
    hundredthsField('mean', '平均分', { required: true }),
    hundredthsField('low', '区间下限', { required: true }),
    hundredthsField('high', '区间上限', { required: true }),
    { name: 'removed', type: 'checkbox', label: '已移出', defaultValue: false },
    { name: 'correction', type: 'textarea', label: '更正', maxLength: 700 },
    { name: 'shown', type: 'checkbox', label: '异议期已开始', defaultValue: false },
  ],
};
