import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { riskStageLabels } from '@/domain/requests/clocks/risk-stage';
import { optionsOf } from '@/domain/requests/labels';
import { readWithRequest } from '../access';

/** Which request reached which stage of its limit, and when: one row per stage and round, written by the sweep. */
export const requestAlerts: CollectionConfig = {
  slug: 'request-alerts',
  labels: { singular: '时限预警', plural: '时限预警' },
  admin: {
    group: '诉求办理',
    description:
      '办理期限过半、即将到期、已超期时系统自动记录，并通知承办单位和督办员。每一轮办理每一级只记一次。',
    useAsTitle: 'at',
    listSearchableFields: ['request.number'],
    defaultColumns: ['at', 'stage', 'request', 'unit', 'dueAt'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  indexes: [{ fields: ['request', 'stage', 'round'], unique: true }],
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '承办单位',
      index: true,
      maxDepth: 0,
    },
    {
      name: 'stage',
      type: 'select',
      label: '级别',
      required: true,
      index: true,
      options: optionsOf(riskStageLabels),
    },
    { name: 'round', type: 'number', label: '第几次重办', required: true, defaultValue: 0 },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'dueAt', type: 'date', label: '当时的办理期限', required: true },
  ],
};
