import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** News that more followers wait for than one step can tell; the sweep works through it. Nobody's to see. */
export const requestAnnouncements: CollectionConfig = {
  slug: 'request-announcements',
  labels: { singular: '分批通知', plural: '分批通知' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'request', type: 'relationship', relationTo: 'requests', required: true, maxDepth: 0 },
    { name: 'occasion', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'after', type: 'text' },
    { name: 'state', type: 'text', required: true, index: true },
  ],
};
