import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * What there may be one of: a person in a household, the voice of its owners, its letter that is good. The unique key is the
 * database's word. Keys never change: a row is made and taken away, and only who holds it may be written anew, so that the same
 * holds on every database.
 */
export const residencyClaims: CollectionConfig = {
  slug: 'residency-claims',
  labels: { singular: '住户占位', plural: '住户占位' },
  admin: { group: '组织架构', hidden: true },
  timestamps: false,
  access: { admin: nobody, read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text', required: true, index: true },
  ],
};
