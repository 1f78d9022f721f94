import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { optionsOf, organizationEventLabels } from '@/domain/organization';
import { seenByStaff } from './place-access';

/** Append-only history of a Party organisation: founding, moves, changes of leader, closure. */
export const partyOrganizationEvents: CollectionConfig = {
  slug: 'party-organization-events',
  labels: { singular: '党组织变动', plural: '党组织变动' },
  admin: {
    group: '组织架构',
    description: '党组织成立、调整、换负责人和撤销的记录，只增不改。',
    useAsTitle: 'summary',
    defaultColumns: ['organization', 'kind', 'at', 'summary', 'reason'],
  },
  defaultSort: '-at',
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'grid' }),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '党组织',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'kind',
      type: 'select',
      label: '变动',
      required: true,
      options: optionsOf(organizationEventLabels),
    },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'summary', type: 'text', label: '内容', required: true },
    { name: 'reason', type: 'text', label: '原因' },
    { name: 'actorName', type: 'text', label: '经办人' },
    {
      name: 'township',
      type: 'relationship',
      relationTo: 'divisions',
      label: '乡镇（街道）',
      index: true,
      maxDepth: 0,
    },
    {
      name: 'community',
      type: 'relationship',
      relationTo: 'divisions',
      label: '社区（村）',
      index: true,
      maxDepth: 0,
    },
    { name: 'grid', type: 'relationship', relationTo: 'grids', label: '网格', index: true, maxDepth: 0 },
  ],
};

/**
 * One row per place that has an active Party organisation; the unique key is the database's word that there is only one.
 * Rows come and go, never change: a row taken away frees its place on every database.
 */
export const partyOrganizationPlaces: CollectionConfig = {
  slug: 'party-organization-places',
  labels: { singular: '党组织占位', plural: '党组织占位' },
  admin: { group: '组织架构', hidden: true },
  access: { admin: nobody, read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      required: true,
      index: true,
      maxDepth: 0,
    },
  ],
};
