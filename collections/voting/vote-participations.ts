import type { CollectionConfig } from 'payload';
import { shut } from './access';

/** 已投登记: that a unit has voted, once, whatever the channel: the unique index is what keeps a second ballot out. Without a time. */
export const voteParticipations: CollectionConfig = {
  slug: 'vote-participations',
  labels: { singular: '已投登记', plural: '已投登记' },
  admin: { group: '民主协商', description: '哪一户已经投了。一户一行，由数据库保证。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [{ fields: ['vote', 'line'], unique: true }],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'line', type: 'text', required: true },
  ],
};
