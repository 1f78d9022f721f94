import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * One row per word of a public document: the inverted index of the search, the same on both databases. `visibleFrom` and
 * `kind` are repeated here so that the most recent documents with a word are found from one index without a join.
 */
export const searchTokens: CollectionConfig = {
  slug: 'search-tokens',
  labels: { singular: '搜索词条', plural: '搜索词条' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, admin: () => false },
  admin: { group: '系统', hidden: true, description: '全文搜索的分词索引，由系统维护。' },
  timestamps: false,
  // The second answers which of a few documents have a word besides, and takes the words of one document out.
  // The entry stands in the index, so that a search is answered along it alone.
  indexes: [{ fields: ['token', 'kind', 'visibleFrom', 'entry'] }, { fields: ['entry', 'token'] }],
  fields: [
    { name: 'token', type: 'text', label: '词', required: true },
    { name: 'kind', type: 'text', label: '类别', required: true },
    { name: 'entry', type: 'text', label: '文档', required: true },
    { name: 'weight', type: 'number', label: '权重', required: true },
    { name: 'visibleFrom', type: 'date', label: '可见起', required: true },
  ],
};
