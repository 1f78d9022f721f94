import type { CollectionConfig } from 'payload';
import { shut } from './access';

/** 书面委托: who votes for a unit on paper; the numbered key keeps a proxy from holding more than the vote allows. */
export const voteProxies: CollectionConfig = {
  slug: 'vote-proxies',
  labels: { singular: '书面委托', plural: '书面委托' },
  admin: { group: '民主协商', description: '书面委托：谁替哪一户投。一个代理人最多代三户。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [
    { fields: ['vote', 'line'], unique: true },
    { fields: ['vote', 'proxyKey', 'slot'], unique: true },
  ],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'line', type: 'text', required: true },
    { name: 'proxyName', type: 'text', required: true },
    // The blind index of the proxy's phone: two people of one name are two.
    { name: 'proxyKey', type: 'text', required: true },
    { name: 'slot', type: 'text', required: true },
    { name: 'enteredBy', type: 'text' },
    { name: 'enteredByName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
};
