import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * Half hours of mediators and rooms that are taken, or were: one row each under a unique key, so that nobody is promised twice. Nobody reads
 * them: who mediates when, and for which case, would tell of cases.
 */
export const sessionBookings: CollectionConfig = {
  slug: 'session-bookings',
  labels: { singular: '已约的半小时', plural: '已约的半小时' },
  admin: { group: '大调解', description: '调解员和房间已经约出去的时间。', hidden: true },
  access: { admin: nobody, create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  indexes: [{ fields: ['bookedKey', 'slotAt'] }, { fields: ['mediator', 'slotAt'] }],
  fields: [
    { name: 'slotKey', type: 'text', required: true, unique: true },
    { name: 'bookedKey', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'mediator', type: 'text' },
    { name: 'organization', type: 'text' },
    { name: 'room', type: 'text' },
    { name: 'slotAt', type: 'date', required: true },
    { name: 'holder', type: 'text', required: true, index: true },
    { name: 'dispute', type: 'text', required: true, index: true },
    { name: 'bookedAt', type: 'date', required: true },
    { name: 'releasedAt', type: 'date' },
  ],
};
