import type { CollectionConfig } from 'payload';
import { contractVerbs } from '@/admin/property/contract-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { contractStateLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { belongsTo } from './belongs-to';
import { filesField, historyField } from './beside';

/** 物业服务合同: what a company is paid and has promised for a compound, and until when. */
export const propertyContracts: CollectionConfig = {
  slug: 'property-contracts',
  endpoints: [...verbEndpoints('property-contracts', contractVerbs), fileEndpoint('property-contracts')],
  labels: { singular: '物业服务合同', plural: '物业服务合同' },
  admin: {
    group: '红色物业',
    description:
      '小区和物业企业签的合同：收多少钱、承诺做什么、到哪天。在小区页面上点“登记物业合同”；同一个小区的合同日期不能重叠。快到期时会出现在待办里。',
    useAsTitle: 'title',
    defaultColumns: ['compound', 'company', 'fee', 'startsOn', 'endsOn', 'state'],
    listSearchableFields: ['title'],
  },
  defaultSort: '-startsOn',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['state', 'endsOn'] }],
  fields: [
    verbBarField(),
    filesField,
    historyField,
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    belongsTo('company', 'property-companies', '物业企业'),
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 200 },
    {
      name: 'fee',
      type: 'number',
      label: '物业费（分/平方米·月）',
      required: true,
      min: 0,
      admin: { description: '以分为单位的整数：45 就是每平方米每月 0.45 元。' },
    },
    {
      name: 'promises',
      type: 'textarea',
      label: '承诺事项',
      required: true,
      admin: { description: '一行一条。' },
    },
    { name: 'signedOn', type: 'date', label: '签订日期', admin: asDay },
    { name: 'startsOn', type: 'date', label: '开始', required: true, index: true, admin: asDay },
    { name: 'endsOn', type: 'date', label: '结束（含这一天）', required: true, admin: asDay },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(contractStateLabels),
    },
    { name: 'endedOn', type: 'date', label: '实际结束（含这一天）', admin: asDay },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 300 },
    { name: 'filesPublic', type: 'checkbox', label: '居民可以打开合同', defaultValue: false },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
  ],
};
