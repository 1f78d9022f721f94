import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { branchVerbs } from '@/admin/matters/open-verbs';
import { organizationVerbs } from '@/admin/organization/organization-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  carryMembers,
  checkPartyOrganization,
  claimPlace,
  endRoleWithPost,
  followPostInRegister,
  optionsOf,
  organizationLevelLabels,
  organizationStatusLabels,
  recordOrganizationHistory,
} from '@/domain/organization';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { placeFields } from '../shared/place-fields';
import { keptByCommunity, placeOf, seenByStaff } from './place-access';

/** The Party organisation: one tree of exactly four levels, each node bound to its place. */
export const partyOrganizations: CollectionConfig = audited({
  slug: 'party-organizations',
  endpoints: [...verbEndpoints('party-organizations', [...organizationVerbs, ...branchVerbs])],
  labels: { singular: '党组织', plural: '党组织' },
  admin: {
    group: '组织架构',
    description:
      '社区党组织 → 网格党支部 → 楼栋党小组 → 党员中心户，四级，每一级对应一个地方；一个地方同时只有一个在用的党组织。撤销的保留历史，不删除。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'community', 'secretary', 'contactPhone', 'status'],
    listSearchableFields: ['name', 'secretaryName'],
  },
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'building' }),
    create: keptByCommunity({ lowest: 'building' }, placeOf('household', 'households')),
    update: keptByCommunity({ lowest: 'building' }, placeOf('household', 'households')),
    delete: nobody,
  },
  hooks: {
    beforeChange: [checkPartyOrganization],
    afterChange: [claimPlace, carryMembers, recordOrganizationHistory, endRoleWithPost, followPostInRegister],
  },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '名称', required: true, index: true },
    {
      name: 'level',
      type: 'select',
      label: '级别',
      required: true,
      index: true,
      options: optionsOf(organizationLevelLabels),
      access: { update: () => false },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '上级党组织',
      index: true,
      maxDepth: 0,
      access: { update: () => false },
      admin: { description: '社区党组织没有上级；其他三级必须选直接上级。成立以后用“调整隶属或地方”来改。' },
    },
    ...placeFields({ lowest: 'building', required: 'community', changedByVerb: true }),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户（党员中心户）',
      index: true,
      maxDepth: 0,
      access: { update: () => false },
    },
    {
      name: 'secretary',
      type: 'relationship',
      relationTo: 'party-members',
      label: '负责人（党员）',
      index: true,
      maxDepth: 0,
      admin: { description: '对外显示姓名需要本人同意公开身份。' },
    },
    {
      name: 'secretaryName',
      type: 'text',
      label: '负责人姓名（党员名册里没有时填）',
      maxLength: 50,
      admin: { description: '会显示在公开名片上，请先征得本人同意。' },
    },
    {
      name: 'contactPhone',
      type: 'text',
      label: '公开联系电话',
      maxLength: 30,
      admin: { description: '会显示在公开名片上。填个人手机须先征得本人同意，本人没有同意公开的不显示。' },
    },
    { name: 'contactHours', type: 'text', label: '联系时间', maxLength: 100 },
    {
      name: 'publicCard',
      type: 'textarea',
      label: '名片上的话',
      maxLength: 300,
      admin: { description: '能帮居民做什么，用大白话写。' },
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      defaultValue: 'active',
      index: true,
      options: optionsOf(organizationStatusLabels),
      access: byVerbOnly,
    },
    { name: 'establishedOn', type: 'date', label: '成立日期', admin: asDay },
    {
      name: 'closedOn',
      type: 'date',
      label: '撤销日期',
      admin: asDay,
      access: byVerbOnly,
    },
    {
      name: 'closeReason',
      type: 'text',
      label: '撤销原因',
      access: byVerbOnly,
    },
    {
      name: 'history',
      type: 'join',
      collection: 'party-organization-events',
      on: 'organization',
      label: '历史',
      defaultSort: '-at',
      admin: { allowCreate: false, defaultColumns: ['kind', 'at', 'summary', 'reason', 'actorName'] },
    },
  ],
});
