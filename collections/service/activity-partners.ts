import type { CollectionConfig } from 'payload';
import { linkageKindLabels, optionsOf } from '@/domain/organization';
import { partnerKindLabels } from '@/domain/service/activities/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { seenActivities } from './activity-access';
import { byVerbsOnly } from './record-access';

/** 联办单位: who holds an activity together with its organiser, what they promised and what they did. */
export const activityPartners: CollectionConfig = {
  slug: 'activity-partners',
  labels: { singular: '联办单位', plural: '联办单位' },
  admin: {
    group: '党员服务',
    description: '和谁联办一次活动：约定了什么、兑现了什么；可以同时登记成一项五项联动。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'activity', 'linkageKind', 'promised', 'delivered'],
    listSearchableFields: ['name', 'promised'],
  },
  access: { ...byVerbsOnly, read: seenActivities },
  indexes: [{ fields: ['activity', 'partner'], unique: true }],
  fields: [
    belongsTo('activity', 'activities', '活动'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'partnerKind',
      type: 'select',
      label: '哪一类',
      required: true,
      options: optionsOf(partnerKindLabels),
    },
    { name: 'partner', type: 'text', label: '是哪一条', required: true, admin: { hidden: true } },
    { name: 'name', type: 'text', label: '名称', required: true },
    {
      name: 'linkageKind',
      type: 'select',
      label: '联动方式',
      required: true,
      options: optionsOf(linkageKindLabels),
    },
    { name: 'promised', type: 'textarea', label: '约定出什么、做什么', required: true, maxLength: 500 },
    { name: 'delivered', type: 'textarea', label: '兑现了什么', maxLength: 500 },
    { name: 'deliveredAt', type: 'date', label: '什么时候记的' },
    {
      name: 'linkage',
      type: 'relationship',
      relationTo: 'linkages',
      label: '五项联动',
      index: true,
      maxDepth: 0,
    },
  ],
};
