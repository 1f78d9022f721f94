import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
import { byVerbsOnly, seenWithCompound } from './access';

/** What was done with a management, contract, partner, commitment or delivery: append-only, with before and after. */
export const propertyEvents: CollectionConfig = {
  slug: 'property-events',
  labels: { singular: '红色物业记录', plural: '红色物业记录' },
  admin: {
    group: '红色物业',
    description: '管理方式、合同、合伙人每一步的记录：谁、何时、从什么到什么、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'compound', 'detail', 'actorName', 'at'],
    listSearchableFields: ['label', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenWithCompound },
  fields: [
    { name: 'subjectKind', type: 'text', label: '哪一类', required: true },
    { name: 'subject', type: 'text', label: '哪一条', required: true, index: true },
    ...stepFields(undefined, '变化'),
    ...placeFields({ lowest: 'compound' }),
  ],
};
