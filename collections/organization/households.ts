import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import {
  carryResidents,
  optionsOf,
  prepareHousehold,
  readsResidents,
  refuseDeletionOfUsedPlace,
  tenureLabels,
  writesNewResidents,
} from '@/domain/organization';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { administratorOnly, keptByCommunity, seenByStaff } from './place-access';

const residentsOnly = { read: readsResidents, create: writesNewResidents, update: readsResidents };

/** Households: one legal unit (unit and room) in a building. Who lives there is personal data. */
export const households: CollectionConfig = audited({
  slug: 'households',
  labels: { singular: '户', plural: '户' },
  admin: {
    group: '组织架构',
    description: '楼栋里的每一户。户主和居住人是个人信息，只有本社区（村）工作人员能看到。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'building', 'compound', 'tenure', 'floorArea'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'name',
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'building' }),
    create: keptByCommunity({ lowest: 'building' }),
    update: keptByCommunity({ lowest: 'building' }),
    delete: administratorOnly,
  },
  hooks: {
    beforeChange: [prepareHousehold],
    afterChange: [carryResidents],
    beforeDelete: [refuseDeletionOfUsedPlace('household')],
  },
  fields: [
    {
      name: 'residents',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/organization/ResidentsPanel#ResidentsPanel' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    ...placeFields({ lowest: 'building', required: 'building' }),
    { name: 'unit', type: 'text', label: '单元', maxLength: 20, admin: { description: '没有单元就留空。' } },
    { name: 'room', type: 'text', label: '房号', required: true, maxLength: 20 },
    {
      name: 'name',
      type: 'text',
      label: '户',
      index: true,
      admin: { readOnly: true, description: '由单元和房号自动生成，如“1单元302”。' },
    },
    {
      name: 'floorArea',
      type: 'number',
      label: '建筑面积（0.01平方米）',
      min: 0,
      max: 100_000_000,
      admin: { description: '以0.01平方米为单位的整数：89.50平方米填 8950。' },
      validate: (value: unknown) =>
        value === null || value === undefined || Number.isInteger(value) || '请填整数（以0.01平方米为单位）',
    },
    {
      name: 'tenure',
      type: 'select',
      label: '居住性质',
      required: true,
      defaultValue: 'owner',
      options: optionsOf(tenureLabels),
    },
    { name: 'holder', type: 'text', label: '户主（承租人）', maxLength: 50, access: residentsOnly },
    {
      name: 'occupants',
      type: 'textarea',
      label: '居住人',
      maxLength: 500,
      access: residentsOnly,
      admin: { description: '姓名之间用顿号隔开。' },
    },
    { name: 'occupantCount', type: 'number', label: '居住人数', min: 0, max: 100 },
    { name: 'placeKey', type: 'text', unique: true, required: true, hidden: true },
  ],
});
