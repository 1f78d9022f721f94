import type { CollectionConfig } from 'payload';
import { associationVerbs } from '@/admin/neighbourhood/association-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { associationKindLabels, associationStatusLabels } from '@/domain/neighbourhood/associations/labels';
import { optionsOf } from '@/domain/organization';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenForces } from '../access';
import { group, hiddenText, stepsField } from '../parts';

/** 协会、队伍: the five elders, councils for family events, volunteers, practice stations. */
export const associations: CollectionConfig = {
  slug: 'associations',
  endpoints: verbEndpoints('associations', associationVerbs),
  labels: { singular: '协会、队伍', plural: '协会、队伍' },
  admin: {
    group,
    description:
      '五老协会、红白理事会、志愿服务队、文明实践所站。新的在“协会和队伍”手机页面登记，成员和任期也在那里。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'community', 'contact', 'status'],
    listSearchableFields: ['number', 'name', 'contact'],
  },
  defaultSort: '-number',
  access: { ...byVerbsOnly, read: seenForces },
  fields: [
    verbBarField(),
    stepsField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'kind',
      type: 'select',
      label: '哪一类',
      required: true,
      index: true,
      options: optionsOf(associationKindLabels),
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(associationStatusLabels),
    },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'foundedOn', type: 'date', label: '成立日期', required: true, admin: asDay },
    { name: 'venue', type: 'text', label: '活动地点', maxLength: 80 },
    { name: 'contact', type: 'text', label: '联系方式（公开）', required: true, maxLength: 80 },
    { name: 'about', type: 'textarea', label: '做什么', required: true, maxLength: 1000 },
    { name: 'charter', type: 'textarea', label: '章程、公约', maxLength: 4000 },
    { name: 'closedAt', type: 'date', label: '撤销时间' },
    { name: 'closeReason', type: 'textarea', label: '撤销的原因', maxLength: 300 },
    hiddenText('planKey', { required: true, unique: true }),
    hiddenText('holdKey'),
  ],
};
