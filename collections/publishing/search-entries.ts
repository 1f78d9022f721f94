import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** One row per searchable public document: what a result shows, and how long it may be shown. */
export const searchEntries: CollectionConfig = {
  slug: 'search-entries',
  labels: { singular: '搜索文档', plural: '搜索文档' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, admin: () => false },
  admin: { group: '系统', hidden: true, description: '可被搜索的公开内容，由系统维护。' },
  timestamps: false,
  indexes: [{ fields: ['kind', 'source'], unique: true }],
  fields: [
    { name: 'kind', type: 'text', label: '类别', required: true },
    { name: 'source', type: 'text', label: '原文编号', required: true },
    { name: 'title', type: 'text', label: '标题', required: true },
    { name: 'body', type: 'textarea', label: '正文', required: true },
    { name: 'url', type: 'text', label: '网址', required: true },
    { name: 'at', type: 'date', label: '日期', required: true },
    { name: 'visibleFrom', type: 'date', label: '可见起', required: true },
    { name: 'visibleUntil', type: 'date', label: '可见止' },
    { name: 'digest', type: 'text', label: '内容摘要', required: true },
  ],
};
