import type { CollectionConfig } from 'payload';
import { partnerVerbs } from '@/admin/property/partner-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { partnerKindLabels, partnerStateLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { personalField, personalSelect } from '../shared/personal-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenPartners } from './access';
import { historyField } from './beside';

/** 红色合伙人: who offers to serve compounds of a community, from the application to the end. */
export const redPartners: CollectionConfig = {
  slug: 'red-partners',
  endpoints: verbEndpoints('red-partners', partnerVerbs),
  labels: { singular: '红色合伙人', plural: '红色合伙人' },
  admin: {
    group: '红色物业',
    description:
      '愿意为小区出力的企业、商户、单位和志愿服务队。对方在门户上申请，或者在小区页面上点“邀请红色合伙人”。通过以后名称、承诺和兑现公开，联系人和电话不公开。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'community', 'state', 'appliedAt', 'number'],
    listSearchableFields: ['name', 'number', 'offer'],
  },
  defaultSort: '-appliedAt',
  forceSelect: personalSelect(['contactPhone']),
  access: { ...byVerbsOnly, read: seenPartners },
  indexes: [{ fields: ['state', 'community'] }],
  fields: [
    verbBarField(),
    historyField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    { name: 'kind', type: 'select', label: '类型', required: true, options: optionsOf(partnerKindLabels) },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(partnerStateLabels),
    },
    { name: 'contactName', type: 'text', label: '联系人', required: true, maxLength: 40 },
    ...personalField({
      name: 'contactPhone',
      label: '联系电话',
      kind: 'phone',
      lookup: 'index',
      revealTo: ['administrator', 'community-staff'],
    }),
    { name: 'offer', type: 'textarea', label: '能提供什么', required: true, maxLength: 1000 },
    ...placeFields({ lowest: 'compound', required: 'community' }),
    {
      name: 'compounds',
      type: 'relationship',
      relationTo: 'compounds',
      hasMany: true,
      label: '想服务的小区',
      maxDepth: 1,
    },
    { name: 'frequency', type: 'text', label: '多久一次', maxLength: 20 },
    { name: 'wishedFrom', type: 'date', label: '希望从', admin: asDay },
    { name: 'wishedUntil', type: 'date', label: '希望到（含这一天）', admin: asDay },
    { name: 'appliedAt', type: 'date', label: '申请或邀请时间', required: true, index: true },
    { name: 'decidedAt', type: 'date', label: '决定时间' },
    { name: 'decidedByName', type: 'text', label: '决定人' },
    { name: 'decisionReason', type: 'text', label: '没有通过的原因', maxLength: 300 },
    { name: 'acceptedAt', type: 'date', label: '加入时间', index: true },
    { name: 'endedAt', type: 'date', label: '结束时间' },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 300 },
    {
      name: 'account',
      type: 'relationship',
      relationTo: 'users',
      label: '合伙人的账号',
      index: true,
      maxDepth: 0,
      admin: { description: '有账号的合伙人登录后自己报兑现；没有账号的由社区代为登记。' },
    },
    { name: 'formKey', type: 'text', unique: true, hidden: true, access: { read: () => false } },
  ],
};
