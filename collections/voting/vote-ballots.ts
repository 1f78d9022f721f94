import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { channelLabels } from '@/domain/voting/labels';
import { shut } from './access';

/**
 * 选票: what was chosen. No door opens onto it for anybody, and no other collection relates to it, so that no filter or sort asks about
 * it sideways. Of a secret vote it holds neither line, nor voter, nor channel, nor time; the id says nothing either (random).
 */
export const voteBallots: CollectionConfig = {
  slug: 'vote-ballots',
  labels: { singular: '选票', plural: '选票' },
  admin: { group: '民主协商', description: '每一票选了什么。谁也看不到，只用来计票。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [
    { fields: ['vote', 'sealed'] },
    { fields: ['vote', 'receipt'], unique: true },
    { fields: ['vote', 'line'] },
  ],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'choices', type: 'text', required: true },
    { name: 'area', type: 'number', required: true },
    { name: 'head', type: 'text', required: true },
    { name: 'receipt', type: 'text', required: true },
    { name: 'sealed', type: 'checkbox', required: true, defaultValue: false },
    // What the published file calls a secret ballot; given at the closing, and not what its voter holds.
    { name: 'code', type: 'text' },
    { name: 'line', type: 'text' },
    { name: 'user', type: 'text' },
    { name: 'channel', type: 'select', options: optionsOf(channelLabels) },
    { name: 'proxy', type: 'text' },
    { name: 'enteredBy', type: 'text' },
    { name: 'enteredByName', type: 'text' },
    { name: 'at', type: 'date' },
  ],
};
