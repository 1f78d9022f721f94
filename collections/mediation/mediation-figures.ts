import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

const closed = { admin: nobody, create: nobody, read: nobody, update: nobody, delete: nobody };

/** The sums behind 调解数据, one row for each month, organisation and type that has something. People read them on pages that know what may be told. */
export const mediationFigures: CollectionConfig = {
  slug: 'mediation-figures',
  labels: { singular: '调解数据', plural: '调解数据' },
  admin: { group: '大调解', description: '按月、组织、类型累计的件数。', hidden: true },
  access: closed,
  timestamps: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'month', type: 'text', required: true, index: true },
    { name: 'organization', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'counts', type: 'text', required: true },
  ],
};

/** What steps of cases add to the sums and take from them, waiting to be folded in: only ever inserted and deleted. */
export const mediationFigureChanges: CollectionConfig = {
  slug: 'mediation-figure-changes',
  labels: { singular: '待累计的调解变化', plural: '待累计的调解变化' },
  admin: { group: '大调解', description: '还没有累计进调解数据的变化。', hidden: true },
  access: closed,
  timestamps: false,
  fields: [
    { name: 'at', type: 'date', required: true },
    { name: 'month', type: 'text', required: true },
    { name: 'organization', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'counts', type: 'text', required: true },
  ],
};
