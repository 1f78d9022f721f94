import type { CollectionConfig, Field } from 'payload';
import { familyVerbs } from '@/admin/neighbourhood/family-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { familyKindLabels, familyStateLabels } from '@/domain/neighbourhood/civility/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { hundredthsField } from '../../property/hundredths-field';
import { asDay } from '../../shared/as-day';
import { personalField, personalSelect } from '../../shared/personal-field';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, keepsForcesOrOwn } from '../access';
import { group, hiddenText, stepsField } from '../parts';

/** Five columns of one scale. */
const scale = (prefix: string, label: string): Field[] => [
  { name: `${prefix}Tables`, type: 'number', label: `${label}：桌数` },
  hundredthsField(`${prefix}CostPerTable`, `${label}：每桌（元）`),
  { name: `${prefix}Vehicles`, type: 'number', label: `${label}：车数` },
  hundredthsField(`${prefix}Gifts`, `${label}：烟酒礼品（元）`),
  { name: `${prefix}Days`, type: 'number', label: `${label}：天数` },
];

/** 红白事: a family event from the registration to what it cost; public are only sums. */
export const familyEvents: CollectionConfig = {
  slug: 'family-events',
  endpoints: verbEndpoints('family-events', familyVerbs),
  forceSelect: personalSelect(['hostName', 'hostPhone']),
  labels: { singular: '红白事', plural: '红白事' },
  admin: {
    group,
    description: '办红事白事前的登记、上门商量、办完的结果。谁家办事不公开，公开的只有件数和一共节约多少。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'kind', 'on', 'associationName', 'aboveCount', 'state', 'saving'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: keepsForcesOrOwn },
  fields: [
    verbBarField(),
    stepsField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    belongsTo('association', 'associations', '红白理事会'),
    { name: 'associationName', type: 'text', label: '理事会名称', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'kind', type: 'select', label: '什么事', required: true, options: optionsOf(familyKindLabels) },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(familyStateLabels),
    },
    { name: 'on', type: 'date', label: '哪天办', required: true, index: true, admin: asDay },
    { name: 'month', type: 'text', required: true, admin: { hidden: true } },
    ...personalField({
      name: 'hostName',
      label: '当家人',
      kind: 'name',
      revealTo: ['administrator', 'community-staff', 'branch-secretary'],
    }),
    ...personalField({
      name: 'hostPhone',
      label: '联系电话',
      kind: 'phone',
      revealTo: ['administrator', 'community-staff', 'branch-secretary'],
    }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '登记的账号',
      index: true,
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'onBehalf', type: 'checkbox', label: '代为登记', defaultValue: false },
    {
      name: 'standard',
      type: 'relationship',
      relationTo: 'civility-standards',
      label: '按哪份标准',
      maxDepth: 0,
    },
    { name: 'aboveCount', type: 'number', label: '几项高于标准', defaultValue: 0 },
    ...scale('intended', '最初打算'),
    ...scale('planned', '现在打算'),
    ...scale('actual', '实际'),
    { name: 'advisedAt', type: 'date', label: '上门商量的时间' },
    { name: 'advisedByName', type: 'text', label: '谁去商量的' },
    { name: 'adviceNote', type: 'textarea', label: '商量的结果', maxLength: 500 },
    { name: 'reportedAt', type: 'date', label: '报结果的时间' },
    { name: 'reportedByName', type: 'text', label: '谁报的' },
    { name: 'reportNote', type: 'textarea', label: '结果的说明', maxLength: 500 },
    hundredthsField('saving', '节约（元）'),
    { name: 'endReason', type: 'textarea', label: '不办的原因', maxLength: 300 },
    { name: 'remindedAt', type: 'date', label: '提醒报结果的时间', admin: { hidden: true } },
    { name: 'hostForgottenAt', type: 'date', label: '姓名电话删除于' },
    hiddenText('planKey', { required: true, unique: true }),
    hiddenText('registeredBy'),
    hiddenText('reportedBy'),
    hiddenText('holdKey'),
  ],
};
