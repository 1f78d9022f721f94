import type { CollectionConfig } from 'payload';
import { shut } from './access';

/**
 * 参与数: how much has taken part, in several rows for each vote, so that voters seldom meet at one. Closing writes all of them: a ballot
 * on its way meets that write or comes before it.
 */
export const voteTurnouts: CollectionConfig = {
  slug: 'vote-turnouts',
  labels: { singular: '参与数', plural: '参与数' },
  admin: { group: '民主协商', description: '表决进行中只算参与的户数和面积，不算票。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [{ fields: ['vote', 'shard'], unique: true }],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'shard', type: 'number', required: true },
    { name: 'units', type: 'number', required: true },
    { name: 'area', type: 'number', required: true },
    { name: 'heads', type: 'number', required: true },
    { name: 'touches', type: 'number', required: true },
  ],
};
