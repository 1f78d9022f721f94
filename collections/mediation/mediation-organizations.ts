import type { CollectionConfig } from 'payload';
import { anyOf, anyone, nobody, role } from '@/access';
import { organizationVerbs } from '@/admin/mediation/registry-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { mediationKindLabels, mediationTag, organizationTypeLabels } from '@/domain/mediation/labels';
import { refuseOwnParent } from '@/domain/mediation/registry/guard-chain';
import { optionsOf } from '@/domain/organization';
import { touchAfterChange } from '@/domain/publishing';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { keptByDesk } from './access';

const administrator = role('administrator');

/** 调解组织: people's, administrative and judicial mediation; those that share a desk hang under a centre. */
export const mediationOrganizations: CollectionConfig = audited({
  slug: 'mediation-organizations',
  endpoints: verbEndpoints('mediation-organizations', organizationVerbs),
  labels: { singular: '调解组织', plural: '调解组织' },
  admin: {
    group: '大调解',
    description:
      '人民调解、行政调解、司法调解的组织。几个组织合用一个窗口的，挂在融调解中心下面：中心的经办人能看到下面各组织的案件。名称、电话、时间是公开的。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'type', 'parent', 'community', 'phone', 'active'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'name',
  hooks: {
    beforeChange: [refuseOwnParent],
    afterChange: [touchAfterChange(() => [mediationTag])],
  },
  access: {
    admin: nobody,
    read: anyone,
    create: administrator,
    update: anyOf(administrator, keptByDesk('id')),
    delete: nobody,
  },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '名称', required: true, unique: true, maxLength: 60 },
    {
      name: 'kind',
      type: 'select',
      label: '哪种调解',
      required: true,
      options: optionsOf(mediationKindLabels),
    },
    {
      name: 'type',
      type: 'select',
      label: '是什么组织',
      required: true,
      index: true,
      options: optionsOf(organizationTypeLabels),
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'mediation-organizations',
      label: '合用窗口的融调解中心（上级）',
      index: true,
      maxDepth: 0,
      // Who hangs under whom decides who reads which cases: not for a desk to say.
      access: { create: administrator, update: administrator },
      admin: { description: '挂上以后，上级的经办人能看到本组织的案件。由管理员设置。' },
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    },
    ...placeFields({ lowest: 'community' }),
    { name: 'address', type: 'text', label: '地址', maxLength: 120 },
    { name: 'phone', type: 'text', label: '电话（公开）', maxLength: 30 },
    { name: 'hours', type: 'text', label: '办公时间（公开）', maxLength: 80 },
    {
      name: 'takesApplications',
      type: 'checkbox',
      label: '直接受理申请',
      defaultValue: true,
      admin: { description: '没有指定调解组织的申请，按地点分给直接受理的组织。' },
    },
    { name: 'active', type: 'checkbox', label: '在用', defaultValue: true, index: true },
  ],
});
