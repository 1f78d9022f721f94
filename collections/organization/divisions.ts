import type { CollectionConfig } from 'payload';
import { anyone, nobody, withinPlace } from '@/access';
import { divisionKindLabels, divisionLevelLabels, optionsOf } from '@/domain/organization';
import { audited } from '../shared/audited';
import { administratorOnly } from './place-access';

/** What the statistics office decides: community staff keep only how to reach their community. */
const officialOnly = { update: administratorOnly };

/** Cities, townships and communities with the official codes; the frame every other place hangs in. */
export const divisions: CollectionConfig = audited({
  slug: 'divisions',
  labels: { singular: '行政区划', plural: '行政区划' },
  admin: {
    group: '组织架构',
    description:
      '市、乡镇（街道）、社区（村）三级，代码和名称以统计用区划代码为准。联系方式会显示在社区的公开页面上。',
    useAsTitle: 'shortName',
    defaultColumns: ['shortName', 'code', 'level', 'kind', 'township'],
    listSearchableFields: ['name', 'shortName', 'code'],
  },
  defaultSort: 'code',
  access: {
    admin: nobody,
    read: anyone,
    create: administratorOnly,
    update: withinPlace({
      roles: ['administrator', 'community-staff'],
      lowest: 'community',
      field: { community: 'id' },
    }),
    delete: nobody,
  },
  fields: [
    {
      name: 'code',
      type: 'text',
      label: '区划代码（12位）',
      required: true,
      unique: true,
      index: true,
      access: { update: () => false },
      validate: (value: unknown) => /^\d{12}$/.test(String(value ?? '')) || '区划代码是12位数字',
    },
    {
      name: 'name',
      type: 'text',
      label: '全称',
      required: true,
      index: true,
      access: officialOnly,
    },
    {
      name: 'shortName',
      type: 'text',
      label: '简称',
      required: true,
      index: true,
      access: officialOnly,
      admin: { description: '页面上显示的名称，如“明月豪苑社区”。' },
    },
    {
      name: 'level',
      type: 'select',
      label: '级别',
      required: true,
      index: true,
      options: optionsOf(divisionLevelLabels),
      access: { update: () => false },
    },
    {
      name: 'kind',
      type: 'select',
      label: '类型',
      required: true,
      options: optionsOf(divisionKindLabels),
      access: officialOnly,
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'divisions',
      label: '上级区划',
      index: true,
      maxDepth: 0,
      access: { update: () => false },
    },
    {
      name: 'township',
      type: 'relationship',
      relationTo: 'divisions',
      label: '所属乡镇（街道）',
      index: true,
      maxDepth: 0,
      access: { update: () => false },
      admin: { description: '社区（村）填写；市和乡镇（街道）留空。' },
    },
    { name: 'officePhone', type: 'text', label: '办公电话' },
    { name: 'officeAddress', type: 'text', label: '办公地点' },
    { name: 'officeHours', type: 'text', label: '办公时间' },
    { name: 'introduction', type: 'textarea', label: '简介', maxLength: 1000 },
  ],
});
