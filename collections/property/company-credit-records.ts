import type { CollectionConfig } from 'payload';
import { creditVerbs } from '@/admin/property/company-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { creditKindLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { byVerbsOnly, seenCompanies } from './access';
import { belongsTo } from './belongs-to';
import { filesField } from './beside';

/** 信用记录: what is known of a company, append-only. A wrong row stays and is corrected by a later one that names it. */
export const companyCreditRecords: CollectionConfig = {
  slug: 'company-credit-records',
  endpoints: verbEndpoints('company-credit-records', creditVerbs),
  labels: { singular: '信用记录', plural: '信用记录' },
  admin: {
    group: '红色物业',
    description:
      '物业企业受到的表扬、处罚和其他记录，对外公开，只增不改。在企业页面上点“登记信用记录”；写错了打开那一条点“更正”，原来的一条保留并注明已更正。',
    useAsTitle: 'text',
    defaultColumns: ['on', 'company', 'kind', 'text', 'source'],
    listSearchableFields: ['text', 'source'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenCompanies('company') },
  // One row is corrected once; what is wrong with the correction is corrected there.
  fields: [
    verbBarField(),
    filesField,
    belongsTo('company', 'property-companies', '物业企业'),
    { name: 'on', type: 'date', label: '日期', required: true, index: true, admin: asDay },
    { name: 'kind', type: 'select', label: '种类', required: true, options: optionsOf(creditKindLabels) },
    { name: 'text', type: 'textarea', label: '内容', required: true, maxLength: 1000 },
    { name: 'source', type: 'text', label: '来源', required: true, maxLength: 200 },
    { name: 'link', type: 'text', label: '网址', maxLength: 500 },
    {
      name: 'corrects',
      type: 'relationship',
      relationTo: 'company-credit-records',
      label: '更正了哪一条',
      unique: true,
      maxDepth: 1,
    },
    { name: 'correctionReason', type: 'text', label: '更正的原因', maxLength: 300 },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
    { name: 'at', type: 'date', label: '登记时间', required: true, index: true },
  ],
};
