import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { bounceKindLabels, optionsOf } from '@/domain/requests/labels';
import { audited } from '../../shared/audited';
import { readWithRequest } from '../access';

/** Each time a unit sent a request back or objected: append-only, the source of the measure of bounces per unit. */
export const requestBounces: CollectionConfig = audited({
  slug: 'request-bounces',
  labels: { singular: '退回和异议', plural: '退回和异议' },
  admin: {
    group: '诉求办理',
    description: '承办单位每一次退回和派单异议：理由、建议派给谁。只增不改，用来统计各单位的退回次数。',
    useAsTitle: 'unitName',
    defaultColumns: ['at', 'unitName', 'kind', 'request', 'proposedUnitName', 'reason'],
    listSearchableFields: ['unitName'],
  },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
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
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'unitName', type: 'text', label: '单位名称', required: true },
    { name: 'kind', type: 'select', label: '方式', required: true, options: optionsOf(bounceKindLabels) },
    { name: 'reason', type: 'textarea', label: '理由', required: true },
    {
      name: 'proposedUnit',
      type: 'relationship',
      relationTo: 'units',
      label: '建议派给',
      maxDepth: 0,
    },
    { name: 'proposedUnitName', type: 'text', label: '建议派给' },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
});
