import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * One row per published change: which cached pages it touches. Rows are only ever appended, so that parallel writers
 * never meet on one document, and every process reads the recent ones before it answers from its page cache.
 */
export const pageRevisions: CollectionConfig = {
  slug: 'page-revisions',
  labels: { singular: '页面变更', plural: '页面变更' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, admin: () => false },
  admin: { group: '系统', hidden: true, description: '已发布内容的变更标记，用来刷新各进程的页面缓存。' },
  timestamps: false,
  fields: [
    { name: 'tags', type: 'text', label: '标签', required: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ],
};
