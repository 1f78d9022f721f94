import type { CollectionConfig } from 'payload';
import { shut } from './access';

/** 公布文件: the published file of a vote as it was written at the closing, in pieces, so that it stays the same for ever. */
export const voteFileParts: CollectionConfig = {
  slug: 'vote-file-parts',
  labels: { singular: '公布文件的一段', plural: '公布文件' },
  admin: { group: '民主协商', description: '截止时写好的公布文件，页面上下载。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [{ fields: ['vote', 'part'], unique: true }],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'part', type: 'number', required: true },
    { name: 'text', type: 'textarea', required: true },
  ],
};
